package org.zhibiao.store.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.SourceText;
import org.zhibiao.extract.Wording;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QuestionWords;
import org.zhibiao.lexicon.QuestionWords.Use;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.store.query.Expression.Dates;
import org.zhibiao.store.query.Expression.Match;
import org.zhibiao.store.query.Expression.Not;
import org.zhibiao.store.query.Expression.NumberRange;
import org.zhibiao.store.query.Expression.Words;
import org.zhibiao.store.query.Question.Part;
import org.zhibiao.store.query.QuestionMentions.Mention;
import org.zhibiao.store.query.QuestionMentions.Period;
import org.zhibiao.store.query.QuestionMentions.Said;

/** Puts together what the stretches of a question say: several values of one field are alternatives. */
final class QuestionAssembly {

    /** A stretch in Chinese quotes, or one without blanks, punctuation and quotes. */
    private static final Pattern PIECE = Pattern.compile("[“「『]([^“”「」『』]+)[”」』]|[^\\s\\p{Punct}，。、；：？！“”「」『』]+");
    /** A place that the table lacks, at the head of a question. */
    private static final Pattern PLACE = Pattern.compile("[一-龥]{2,6}[省市县](?<!城市|全市|各市|我市|本市|地市|县市|全省|各省|省市|全县|各县|市县)");

    private final SourceText source;
    private final Lexicon lexicon;
    private final QuestionWords words;
    private final List<Mention> mentions;
    private final Set<Layer> layers;
    private final List<Part> parts = new ArrayList<>();
    /** What is said of each field, in the order in which the fields come; words under none. */
    private final Map<Optional<Field>, Set<Expression>> said = new LinkedHashMap<>();

    QuestionAssembly(SourceText source, Lexicon lexicon, QuestionWords words, List<Mention> mentions) {
        this.source = source;
        this.lexicon = lexicon;
        this.words = words;
        this.mentions = mentions;
        this.layers = layers(mentions);
    }

    /** The layers that the question names; empty when it names none. What a body has to do is no layer of its own. */
    private static Set<Layer> layers(List<Mention> mentions) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        mentions.stream().map(Mention::meaning).forEach(meaning -> {
            if (meaning instanceof Said all) {
                all.parts().stream()
                        .filter(part -> field(part).equals(Optional.of(Field.LAYER)))
                        .forEach(part -> layers.add(Coded.of(Layer.class, ((Match) part).value())));
            }
        });
        return layers.contains(Layer.BODY) ? EnumSet.of(Layer.BODY) : layers;
    }

    Question question() {
        int at = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            between(at, mention.start());
            switch (mention.meaning()) {
                case Period period -> add(mention, List.of(time(period.time(), isIssued(i))));
                case Said all -> add(mention, all.parts());
            }
            at = mention.end();
        }
        between(at, source.length());
        List<Expression> all = said.entrySet().stream()
                .flatMap(entry -> joined(entry.getKey(), entry.getValue()).stream())
                .toList();
        boolean compares = parts.stream().anyMatch(part -> words.is(Use.COMPARES, part.text()));
        return new Question(source.stored(), all, parts, compares, 0);
    }

    /** Values of one field are alternatives; bounds of a number must all hold, and so must words. */
    private static List<Expression> joined(Optional<Field> field, Set<Expression> all) {
        boolean every = field.isEmpty() || field.get() == Field.VALUE;
        return every ? List.copyOf(all) : List.of(Expression.or(List.copyOf(all)));
    }

    /** 2023年政府工作报告, 2023年许昌市政府工作报告: the year of a document. */
    private boolean isIssued(int mention) {
        int next = mention + 1;
        while (isOf(next, Field.REGION)) {
            next++;
        }
        return isOf(next, Field.GENRE) || !layers.isEmpty() && Collections.disjoint(layers, Field.DEADLINE.layers());
    }

    /** Whether a stretch says something of a field, directly behind the one before it. */
    private boolean isOf(int mention, Field field) {
        return mention < mentions.size()
                && mentions.get(mention).start() == mentions.get(mention - 1).end()
                && mentions.get(mention).meaning() instanceof Said said
                && said.parts().stream().anyMatch(part -> field(part).equals(Optional.of(field)));
    }

    private static Expression time(Wording.Time time, boolean issued) {
        return issued
                ? new NumberRange(
                        Field.YEAR,
                        time.from().map(CalendarDate::year).map(BigDecimal::valueOf),
                        !time.afterwards(),
                        time.to().map(CalendarDate::year).map(BigDecimal::valueOf),
                        true,
                        Optional.empty())
                : new Dates(Field.DEADLINE, time.from(), !time.afterwards(), time.to(), true);
    }

    private void add(Mention mention, List<Expression> meanings) {
        String text = source.slice(mention.start(), mention.end());
        List<Expression> known = meanings.stream()
                .flatMap(meaning -> known(meaning, text).stream())
                .toList();
        int verb = lexicon.deed(text).map(String::length).orElse(0);
        if (verb > 0 && known.stream().allMatch(Words.class::isInstance)) {
            // Other words may stand between a deed and its thing: 新建、改扩建幼儿园.
            int thing = mention.start() + verb;
            addPiece(mention.start(), thing, source.slice(mention.start(), thing), false);
            addPiece(thing, mention.end(), source.slice(thing, mention.end()), false);
            return;
        }
        known.forEach(meaning -> said.computeIfAbsent(field(meaning), key -> new LinkedHashSet<>())
                .add(meaning));
        parts.add(new Part(
                mention.start(),
                mention.end(),
                text,
                known.isEmpty() ? Optional.empty() : Optional.of(Expression.and(known))));
    }

    /** What the layer asked for knows; the names of indicators and bodies are words to the other layers. */
    private Optional<Expression> known(Expression meaning, String text) {
        Optional<Field> field = field(meaning);
        boolean otherLayer = field.equals(Optional.of(Field.LAYER))
                && !layers.contains(Coded.of(Layer.class, ((Match) meaning).value()));
        boolean unlayeredBody = layers.isEmpty() && field.equals(Optional.of(Field.BODY));
        boolean fits = field.isEmpty()
                || !unlayeredBody
                        && !otherLayer
                        && (layers.isEmpty()
                                || !Collections.disjoint(layers, field.get().layers()));
        boolean name = field.equals(Optional.of(Field.INDICATOR)) || field.equals(Optional.of(Field.BODY));
        return fits ? Optional.of(meaning) : name ? Optional.of(new Words(text, false)) : Optional.empty();
    }

    /** The field that an expression is about; none for words. */
    static Optional<Field> field(Expression expression) {
        return switch (expression) {
            case Match match -> Optional.of(match.field());
            case NumberRange range -> Optional.of(range.field());
            case Dates dates -> Optional.of(dates.field());
            case Not not -> field(not.part());
            case Expression.Or or -> field(or.parts().getFirst());
            case Expression.And and -> field(and.parts().getFirst());
            case Words words -> Optional.empty();
            case Expression.All all -> Optional.empty();
        };
    }

    /** What is not understood between two stretches that are: words, or a place that the table lacks. */
    private void between(int start, int end) {
        Matcher piece = PIECE.matcher(source.normal()).region(start, end);
        while (piece.find()) {
            int from = piece.start();
            int to = piece.end();
            boolean quoted = piece.group(1) != null;
            while (!quoted && from < to && words.is(Use.EDGES, source.normal().substring(from, from + 1))) {
                from++;
            }
            while (!quoted && to > from && words.is(Use.EDGES, source.normal().substring(to - 1, to))) {
                to--;
            }
            if (!quoted && from < to && isOfAnIndicator(source.slice(from, to))) {
                drop(piece.start(), piece.end());
                continue;
            }
            drop(piece.start(), from);
            addPiece(from, to, quoted ? source.slice(piece.start(1), piece.end(1)) : source.slice(from, to), quoted);
            drop(Math.max(from, to), piece.end());
        }
    }

    private void drop(int from, int to) {
        if (from < to) {
            parts.add(new Part(from, to, source.slice(from, to), Optional.empty()));
        }
    }

    /** 里程 says nothing beside 高速公路, which the table holds as 高速公路通车里程. */
    private boolean isOfAnIndicator(String text) {
        return mentions.stream()
                .map(Mention::meaning)
                .flatMap(meaning -> meaning instanceof Said all ? all.parts().stream() : Stream.empty())
                .flatMap(part -> part instanceof Expression.Or or ? or.parts().stream() : Stream.of(part))
                .filter(part -> part instanceof Match match && match.field() == Field.INDICATOR_ID)
                .flatMap(part -> Optional.ofNullable(lexicon.indicators().get(((Match) part).value())).stream())
                .anyMatch(indicator -> indicator.name().contains(text));
    }

    private void addPiece(int from, int to, String text, boolean quoted) {
        // A character between stretches that are understood is no word to look for: 率 of 降低率.
        boolean dropped = !quoted
                && (text.codePointCount(0, text.length()) == 1 && !mentions.isEmpty()
                        || text.chars().allMatch(c -> words.is(Use.DROPS, Character.toString(c))));
        if (dropped) {
            drop(from, to);
            return;
        }
        boolean first = parts.stream().allMatch(part -> part.reading().isEmpty());
        Expression meaning = first && !quoted && PLACE.matcher(text).matches()
                ? new Match(Field.REGION, text)
                : new Words(text, quoted);
        said.computeIfAbsent(field(meaning), key -> new LinkedHashSet<>()).add(meaning);
        parts.add(new Part(from, to, source.slice(from, to), Optional.of(meaning)));
    }
}

package org.zhibiao.lexicon;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * All tables and rules that the program reads by, as of one folder or as bundled in its jar. Each is read, checked and
 * compiled once, when it is first asked for; {@link #check} does so for all. Immutable; for any number of threads.
 *
 * <p>Every question to it throws a {@link LexiconException} when a table that it needs is missing or has a mistake; its
 * message names the file, the line, what is wrong, and a right line.
 */
public final class Models {

    /** Every file that findings, comparisons or answers depend on; what else a folder holds, such as a README, does not count. */
    private static final List<String> FILES = List.of(
            "adverbials.csv",
            "bodies.csv",
            "codes.csv",
            "columns.csv",
            "constructions/bodies.yaml",
            "conversions.csv",
            "cues.csv",
            "duties.csv",
            "genres.csv",
            "identity.csv",
            "identity_words.csv",
            "indicators.csv",
            "near.csv",
            "qualitative.csv",
            "questions.csv",
            "regions.csv",
            "rules.yaml",
            "units.csv",
            "weights.csv");

    private static final int SHOWN_DIGITS = 16;

    private static final Models BUNDLED = new Models("the program's own tables", ModelFile::bundled);

    private final String place;
    private final Map<String, Lazy<ModelFile>> files = new HashMap<>();
    private final Lazy<Lexicon> lexicon = new Lazy<>(() -> Lexicon.read(this::file));
    private final Lazy<Regions> regions = new Lazy<>(() -> new Regions(file("regions.csv")));
    private final Lazy<IdentityTables> identity = new Lazy<>(() -> new IdentityTables(
            this::regions,
            Genres.read(file("genres.csv")),
            IdentityWordsTable.read(file("identity_words.csv")),
            Weights.read(file("identity.csv")),
            new Lazy<>(() -> ColumnNames.read(file("columns.csv")))));
    private final Lazy<List<Construction>> bodyConstructions =
            new Lazy<>(() -> Constructions.read(file("constructions/bodies.yaml")));
    private final Lazy<RuleBook> ruleBook = new Lazy<>(() -> RuleBook.read(file("rules.yaml"), bodyConstructions()));
    private final Lazy<Conversions> conversions = new Lazy<>(() -> new Conversions(file("conversions.csv")));
    private final Lazy<QualitativeWords> qualitativeWords =
            new Lazy<>(() -> new QualitativeWords(file("qualitative.csv"), lexicon()));
    private final Lazy<CodeWords> codeWords = new Lazy<>(() -> new CodeWords(file("codes.csv")));
    private final Lazy<QuestionWords> questionWords = new Lazy<>(() -> new QuestionWords(file("questions.csv")));
    private final Lazy<NearIndicators> nearIndicators = new Lazy<>(
            () -> NearIndicators.read(file("near.csv"), lexicon().indicators().keySet()));
    private final Lazy<ScoreWeights> scoreWeights = new Lazy<>(() -> ScoreWeights.read(file("weights.csv")));
    private final Lazy<String> version = new Lazy<>(this::digest);

    private Models(String place, Function<String, ModelFile> source) {
        this.place = place;
        FILES.forEach(name -> files.put(name, new Lazy<>(() -> source.apply(name))));
    }

    /** The tables and rules in the program's own jar; needs no folder. */
    public static Models bundled() {
        return BUNDLED;
    }

    /**
     * The tables and rules of a folder, such as a copy of {@code models/} that was changed.
     *
     * @throws LexiconException when there is no such folder
     */
    public static Models load(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new LexiconException(
                    folder.toString(), "there is no models folder there; name it with --models", null);
        }
        return new Models(folder.toString(), name -> ModelFile.in(folder, name));
    }

    private ModelFile file(String name) {
        return Objects.requireNonNull(files.get(name), name).get();
    }

    /**
     * Reads and checks everything now, so that a mistake is told before work begins.
     *
     * @return this
     */
    public Models check() {
        List.of(
                        lexicon,
                        regions,
                        identity,
                        ruleBook,
                        conversions,
                        qualitativeWords,
                        codeWords,
                        questionWords,
                        nearIndicators,
                        scoreWeights)
                .forEach(Lazy::get);
        identity().columns();
        return this;
    }

    /** Where they are from, for people. */
    public String place() {
        return place;
    }

    /** The language and the statistics: units, cue words, indicators, bodies. */
    public Lexicon lexicon() {
        return lexicon.get();
    }

    /** Places. */
    public Regions regions() {
        return regions.get();
    }

    /** What tells which document a text is: places, forms of documents, the weight of evidence. */
    public IdentityTables identity() {
        return identity.get();
    }

    /** The rules that findings name. */
    public RuleBook ruleBook() {
        return ruleBook.get();
    }

    /** The constructions that give bodies their duties, the first to be tried first. */
    public List<Construction> bodyConstructions() {
        return bodyConstructions.get();
    }

    /** How many of one unit another is. */
    public Conversions conversions() {
        return conversions.get();
    }

    /** The words of aims without a number. */
    public QualitativeWords qualitativeWords() {
        return qualitativeWords.get();
    }

    /** What people call the values of closed lists. */
    public CodeWords codeWords() {
        return codeWords.get();
    }

    /** The words of questions. */
    public QuestionWords questionWords() {
        return questionWords.get();
    }

    /** Indicators that mean nearly the same. */
    public NearIndicators nearIndicators() {
        return nearIndicators.get();
    }

    /** How much each piece of evidence speaks for or against a finding. */
    public ScoreWeights scoreWeights() {
        return scoreWeights.get();
    }

    /**
     * Tells these tables and rules from others: the first 16 hexadecimal digits of SHA-256 over the names and bytes of all
     * files, wherever they are.
     */
    public String version() {
        return version.get();
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : FILES) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file(name).bytes());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return place + " (" + version() + ")";
    }
}

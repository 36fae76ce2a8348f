package org.zhibiao.document.format.office;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.TableCells;
import org.zhibiao.document.content.UnreadableDocumentException;

/** The body of an RTF file. Heads, feet, notes and all that is not shown are left out. */
public final class RtfReader implements FormatReader {

    private static final String ADVICE = "open it in Word or WPS and save it as DOCX or PDF";

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        Listener listener = new Listener();
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), listener);
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(FileFormat.RTF, e, ADVICE);
        }
        listener.endLine();
        return new Content(Origin.of(FileFormat.RTF), listener.text.toString(), Map.of());
    }

    private static final class Listener extends RtfListenerAdaptor {

        /** Destinations that hold the text of the body; all others hold none of it. */
        private static final Set<Command> SHOWN = EnumSet.of(
                Command.rtf,
                Command.fldrslt,
                Command.field,
                Command.shp,
                Command.shpinst,
                Command.shptxt,
                Command.pntext,
                Command.listtext,
                Command.ud);
        /** \\fcharset134: GB2312. */
        private static final int CHINESE_FONT = 134;
        /** Bytes of GB2312 come in pairs from A1 on; in Western words accents stand alone. */
        private static final Pattern PAIRS = Pattern.compile("(?:[\\x00-\\x7F]|[\\xA1-\\xFE]{2})*");

        private static final Charset GBK = Charset.forName("GBK");

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private final StringBuilder row = new StringBuilder();
        private final Deque<Group> outer = new ArrayDeque<>();
        private Group group = new Group(true, false);
        private boolean chinese;
        private boolean inTable;
        private boolean inRow;

        /** What a group's braces hold. */
        private record Group(boolean shown, boolean hidden) {}

        @Override
        public void processGroupStart() {
            outer.push(group);
        }

        @Override
        public void processGroupEnd() {
            group = outer.isEmpty() ? group : outer.pop();
        }

        @Override
        public void processString(String string) {
            if (group.shown() && !group.hidden()) {
                line.append(chinese ? mended(string) : string);
            }
        }

        @Override
        public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
            if (command.getCommandType() == CommandType.Destination) {
                group = new Group(group.shown() && SHOWN.contains(command), group.hidden());
                return;
            }
            switch (command) {
                case fcharset -> chinese |= parameter == CHINESE_FONT;
                case v, deleted -> group = new Group(group.shown(), !hasParameter || parameter != 0);
                case plain -> group = new Group(group.shown(), false);
                case intbl -> inTable = true;
                case pard -> inTable = false;
                default -> processSymbol(command);
            }
        }

        private void processSymbol(Command command) {
            if (!group.shown()) {
                return;
            }
            switch (command) {
                case par, sect, page, line -> {
                    if (inTable) {
                        line.append('\n');
                    } else {
                        endLine();
                    }
                }
                case cell -> {
                    row.append(inRow ? "\t" : "").append(TableCells.inOneLine(line.toString()));
                    line.setLength(0);
                    inRow = true;
                }
                case nestcell, nestrow -> line.append('\n');
                case row -> endRow();
                case tab -> line.append(' ');
                default -> {
                    // Looks, not words; quotation marks and dashes come as strings.
                }
            }
        }

        private void endRow() {
            text.append(row).append('\n');
            row.setLength(0);
            inRow = false;
        }

        void endLine() {
            if (inRow) {
                endRow();
            }
            text.append(line.toString().strip()).append('\n');
            line.setLength(0);
        }

        /**
         * Word writes Chinese bytes while a Western font is chosen and names the Chinese one by another command
         * ({@code \dbch\af13}) that the library does not follow; what came out Western is decoded again.
         */
        private static String mended(String string) {
            return PAIRS.matcher(string).matches() && string.chars().anyMatch(c -> c >= 0x80)
                    ? new String(string.getBytes(StandardCharsets.ISO_8859_1), GBK)
                    : string;
        }
    }
}

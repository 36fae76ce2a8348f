package org.zhibiao.cli.terminal;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The English sentences that stand in sources, as the compiler reads them: literals with what is joined to them, and
 * {@link #ARGUMENT} for every other part. Each branch of a choice gives a sentence of its own.
 */
final class SentencesOfRooms {

    /** What stands where a sentence has a value. */
    static final String ARGUMENT = "‹›";

    private static final Pattern FORMAT = Pattern.compile("%[,.\\d]*[dsf]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,},? [a-z]{2,}");

    private SentencesOfRooms() {}

    /** The sentences by their files, such as {@code Queries.java}. */
    static Map<String, List<String>> of(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, List<String>> sentences = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(sentences, unit).scan(unit, null);
            }
        }
        return sentences;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Map<String, List<String>> sentences;
        private final CompilationUnitTree unit;

        Scanner(Map<String, List<String>> sentences, CompilationUnitTree unit) {
            this.sentences = sentences;
            this.unit = unit;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void none) {
            if (!isPartOfASentence()) {
                take(tree);
            }
            return super.visitBinary(tree, none);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
            if (!isPartOfASentence()) {
                take(tree);
            }
            return super.visitConditionalExpression(tree, none);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Void none) {
            if (!isPartOfASentence()) {
                take(tree);
            }
            return super.visitLiteral(tree, none);
        }

        private boolean isPartOfASentence() {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return parent instanceof BinaryTree
                    || parent instanceof ParenthesizedTree
                    || parent instanceof ConditionalExpressionTree choice
                            && choice.getCondition() != getCurrentPath().getLeaf();
        }

        private void take(ExpressionTree tree) {
            List<String> english = alternatives(tree).stream()
                    .filter(sentence -> ENGLISH.matcher(sentence).find())
                    .toList();
            if (!english.isEmpty()) {
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                sentences.computeIfAbsent(file, name -> new ArrayList<>()).addAll(english);
            }
        }

        private static List<String> alternatives(ExpressionTree tree) {
            return switch (tree) {
                case ParenthesizedTree inner -> alternatives(inner.getExpression());
                case LiteralTree literal
                when literal.getValue() instanceof String text ->
                    List.of(FORMAT.matcher(text).replaceAll(ARGUMENT).replace("%%", "%"));
                case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
                case ConditionalExpressionTree choice ->
                    Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                            .flatMap(branch -> alternatives(branch).stream())
                            .toList();
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS ->
                    alternatives(sum.getLeftOperand()).stream()
                            .flatMap(left ->
                                    alternatives(sum.getRightOperand()).stream().map(right -> left + right))
                            .toList();
                default -> List.of(ARGUMENT);
            };
        }
    }
}

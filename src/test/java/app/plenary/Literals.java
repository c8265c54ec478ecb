package app.plenary;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

/**
 * The string literals of the sources, read with the compiler's own parser, and the calls of {@code
 * get} that begin with one that could be a key. Of the phone page's scripts, every quoted string
 * counts.
 *
 * @param strings every literal
 * @param calls every call of a method {@code get} whose first argument is a literal
 */
record Literals(Set<String> strings, List<Call> calls) {
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([^\"'`\\s]+)[\"'`]");
    private static final Set<String> FILE_ENDINGS =
            Set.of(
                    "json",
                    "jsonl",
                    "html",
                    "css",
                    "md",
                    "properties",
                    "png",
                    "svg",
                    "js",
                    "csv",
                    "db",
                    "lock",
                    "zip",
                    "tmp",
                    "log",
                    "txt",
                    "sql",
                    "ttf");

    /**
     * One call of {@code get}.
     *
     * @param arguments how many follow the key
     */
    record Call(String where, String key, int arguments) {}

    /** Reads all Java and script files below {@code root}. */
    static Literals of(Path root) throws IOException {
        var strings = new TreeSet<String>();
        var calls = new ArrayList<Call>();
        List<Path> java;
        try (var files = Files.walk(root)) {
            java = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(java));
            for (var unit : task.parse()) {
                String where = Path.of(unit.getSourceFile().getName()).getFileName().toString();
                unit.accept(new Reader(strings, calls), where);
            }
        }
        try (var files = Files.walk(root)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*/web/.*\\.(js|html)")).toList()) {
                var match = QUOTED.matcher(Files.readString(file));
                while (match.find()) {
                    strings.add(match.group(1));
                }
            }
        }
        return new Literals(strings, calls);
    }

    /**
     * The literals that look like a key of one of {@code rooms}: a key of two parts only where it
     * is asked for.
     */
    Set<String> keys(Set<String> rooms) {
        var keys = new TreeSet<String>();
        calls.stream().map(Call::key).filter(key -> isKey(key, 2, rooms)).forEach(keys::add);
        strings.stream().filter(string -> isKey(string, 3, rooms)).forEach(keys::add);
        return keys;
    }

    /** Whether a literal is {@code key}, or its beginning up to one of its dots. */
    boolean uses(String key) {
        if (strings.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.', key.indexOf('.') + 1);
                dot >= 0;
                dot = key.indexOf('.', dot + 1)) {
            if (strings.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKey(String string, int parts, Set<String> rooms) {
        String[] words = string.split("\\.", -1);
        if (words.length < parts
                || !rooms.contains(words[0])
                || FILE_ENDINGS.contains(words[words.length - 1])) {
            return false;
        }
        return !string.startsWith("app.plenary")
                && string.matches("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    }

    private static final class Reader extends TreeScanner<@Nullable Void, String> {
        private final Set<String> strings;
        private final List<Call> calls;

        private Reader(Set<String> strings, List<Call> calls) {
            this.strings = strings;
            this.calls = calls;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, String where) {
            if (literal.getValue() instanceof String string) {
                strings.add(string);
            }
            return super.visitLiteral(literal, where);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String where) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("get")
                    && !arguments.isEmpty()
                    && arguments.getFirst() instanceof LiteralTree literal
                    && literal.getValue() instanceof String key
                    && key.indexOf('.') > 0) {
                calls.add(new Call(where, key, arguments.size() - 1));
            }
            return super.visitMethodInvocation(call, where);
        }
    }
}

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Formats every Java file of the project in place, or with {@code --check} only names the files
 * that are not formatted and ends with 1. Files and folders named as further arguments replace all
 * of the project. Run as a single source file by {@code exec:exec@format}.
 */
public final class Format {
    private static final List<String> ROOTS =
            List.of("src/main/java", "src/test/java", "packaging");

    private static final JavaFormatterOptions AOSP =
            JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(true).build();

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean check = List.of(args).contains("--check");
        List<String> changed = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        int count = 0;
        for (Path file : javaFiles(args)) {
            count++;
            String before = Files.readString(file);
            String after;
            try {
                after = formatted(before);
            } catch (FormatterException e) {
                broken.add(file + ": " + e.getMessage());
                continue;
            }
            if (!after.equals(before)) {
                changed.add(file.toString());
                if (!check) {
                    Files.writeString(file, after);
                }
            }
        }
        changed.forEach(
                file -> System.out.println((check ? "not formatted: " : "formatted: ") + file));
        broken.forEach(System.out::println);
        System.out.printf(
                "%d Java files, %d %s%n",
                count, changed.size(), check ? "not formatted" : "changed");
        if (!broken.isEmpty() || check && !changed.isEmpty()) {
            if (check) {
                System.out.println("Format with: mvn -q initialize exec:exec@format");
            }
            System.exit(1);
        }
    }

    private static String formatted(String source) throws FormatterException {
        String text =
                ImportOrderer.reorderImports(
                        RemoveUnusedImports.removeUnusedImports(source), Style.AOSP);
        return new Formatter(AOSP).formatSource(text);
    }

    private static List<Path> javaFiles(String[] args) throws IOException {
        List<String> named = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        List<Path> found = new ArrayList<>();
        for (String root : named.isEmpty() ? ROOTS : named) {
            if (!Files.exists(Path.of(root))) {
                continue;
            }
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }
}

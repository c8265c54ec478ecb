package app.plenary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What every file of the project has to keep: a length one can read, and nothing of one machine.
 */
final class FilesTest {
    private static final int LONGEST = 400;
    private static final Pattern LIMITED = Pattern.compile(".*\\.(java|js|css|html|sql|sh|ps1)");

    /** This machine's folders, and those that build machines like to use. */
    private static final List<Pattern> MACHINE =
            Stream.concat(
                            Stream.of("root", "work").map(name -> "/" + name + "/"),
                            Stream.of(
                                    System.getProperty("user.home"),
                                    Path.of("").toAbsolutePath().toString()))
                    .filter(path -> path.length() > 4)
                    .map(path -> Pattern.compile("(?<![\\w.:/-])(file://)?" + Pattern.quote(path)))
                    .toList();

    private static final Set<String> TOP =
            Set.of("pom.xml", "src", "assets", "packaging", "README.md", "CHANGELOG.md", "LICENSE");

    /** A file named without a folder; "." stands for what the person gave no folder for. */
    private static final Pattern RELATIVE = Pattern.compile("Path\\.of\\(\"(?![./\"]|[A-Z]:)");

    private static final Pattern WINDOWS =
            Pattern.compile("(?m)^import (static )?(javafx|org\\.testfx)\\.|\\bFxThread\\.");

    private static final Pattern ONE_BY_ONE =
            Pattern.compile(
                    "(?m)^@Execution\\(ExecutionMode\\.SAME_THREAD\\)| extends WindowedRoom ");

    /** Third-party texts that are kept as they came. */
    private static final Set<String> KEPT_AS_THEY_CAME = Set.of("LICENSE", "OFL.txt");

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".idea", ".vscode", "node_modules");

    @Test
    void noSourceFileIsLongerThanOneReadsInOneGo() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : files()) {
            if (LIMITED.matcher(file.toString()).matches()) {
                int lines = (int) text(file).lines().count();
                if (lines > LONGEST) {
                    tooLong.add(file + " has " + lines + " lines");
                }
            }
        }
        assertEquals(
                List.of(), tooLong, "find the part that has a name of its own and move it out");
    }

    @Test
    void noFileNamesAPathOfOneMachine() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files()) {
            if (KEPT_AS_THEY_CAME.contains(file.getFileName().toString())) {
                continue;
            }
            int number = 0;
            for (String line : text(file).lines().toList()) {
                number++;
                if (MACHINE.stream().anyMatch(path -> path.matcher(line).find())) {
                    found.add(file + ":" + number + " says " + line.strip());
                }
            }
        }
        assertEquals(List.of(), found, "the project has to build anywhere");
    }

    /** Other classes run beside them, but there is only one screen. */
    @Test
    void testsWithWindowsFollowEachOther() throws IOException {
        var alongside = new ArrayList<Path>();
        for (Path file : files()) {
            if (file.toString().endsWith("Test.java")
                    && file.startsWith(Path.of("src", "test"))
                    && WINDOWS.matcher(text(file)).find()
                    && !ONE_BY_ONE.matcher(text(file)).find()) {
                alongside.add(file);
            }
        }
        assertEquals(List.of(), alongside, "@Execution(ExecutionMode.SAME_THREAD) is missing");
    }

    @Test
    void theProgramKeepsNothingInTheFolderItIsStartedFrom() throws IOException {
        var found = new ArrayList<Path>();
        for (Path file : files()) {
            if (file.startsWith(Path.of("src", "main", "java"))
                    && RELATIVE.matcher(text(file)).find()) {
                found.add(file);
            }
        }
        assertEquals(List.of(), found, "a person starts Plenary from anywhere");
    }

    @Test
    void theTopOfTheProjectHasOnlyWhatBelongsThere() throws IOException {
        assumeTrue(Files.exists(Path.of(".git")), "only git knows what belongs to the project");
        var others =
                files().stream()
                        .map(file -> file.getName(0).toString())
                        .filter(name -> !name.startsWith(".") && !TOP.contains(name))
                        .distinct()
                        .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void theGatesLookAtTheWholeProject() throws IOException {
        var names =
                files().stream().map(Path::toString).map(name -> name.replace('\\', '/')).toList();
        assertFalse(
                names.stream().noneMatch("pom.xml"::equals),
                "the gates run from the top of the project");
        assertFalse(
                names.stream().noneMatch(name -> name.startsWith("src/main/java/app/plenary/")));
        assertFalse(names.stream().anyMatch(name -> name.startsWith("target/")));
    }

    /** The files git knows, or in a copy without git, all that are not made by a build. */
    private static List<Path> files() throws IOException {
        var git =
                new ProcessBuilder("git", "ls-files", "--cached", "-z")
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process listing = git.start();
            String names =
                    new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (listing.waitFor() == 0 && !names.isEmpty()) {
                return Pattern.compile("\0")
                        .splitAsStream(names)
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .toList();
            }
        } catch (IOException _) {
            // no git on this machine
        } catch (InterruptedException e) {
            throw new IOException("interrupted while git listed the files", e);
        }
        var found = new ArrayList<Path>();
        try (var all = Files.walk(Path.of(""))) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !NOT_OURS.contains(file.getName(0).toString()))
                    .forEach(found::add);
        }
        return found;
    }

    /** The text of a file; nothing for one that is not text. */
    private static String text(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.indexOf('\0') >= 0 ? "" : text;
    }
}

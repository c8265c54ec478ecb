import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the program with a Java run time of its own for the system this runs on: {@code jlink},
 * {@code jpackage}, and a start-up cache trained on the result. Run by {@code exec:exec@image};
 * what comes out lies in {@code target/image}.
 *
 * <p>JavaFX becomes part of the linked run time, everything else stays on the class path, as when
 * the program is run from the sources.
 */
public final class Image {
    private static final Path TARGET = Path.of("target");
    private static final Path WORK = TARGET.resolve("image");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    /**
     * Modules that only libraries or service files ask for, so that no scan of our classes finds
     * them.
     */
    private static final List<String> MODULES =
            List.of(
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.net.http",
                    "java.sql",
                    "jdk.crypto.ec",
                    "jdk.httpserver",
                    "jdk.localedata",
                    "jdk.unsupported",
                    "jdk.zipfs");

    private final Map<String, String> settings;
    private final String system;

    private Image(Map<String, String> settings) {
        this.settings = settings;
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        this.system = os.contains("mac") ? "macos" : os.contains("win") ? "windows" : "linux";
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var settings = new TreeMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            settings.put(args[i].substring(2), args[i + 1]);
        }
        new Image(settings).build();
    }

    private void build() throws IOException, InterruptedException {
        delete(WORK);
        Files.createDirectories(WORK);
        List<String> classPath = collectInput();
        say("linking a run time of Java " + System.getProperty("java.version"));
        link();
        say("making the program");
        Path icon = icon();
        jpackage(icon, classPath);
        say("training the start-up cache");
        train();
        say("done: " + program());
    }

    /** Puts our jar and the libraries into one folder, and gives their names, ours first. */
    private List<String> collectInput() throws IOException {
        Path input = Files.createDirectories(WORK.resolve("input"));
        Path jar = TARGET.resolve(setting("jar"));
        Files.copy(jar, input.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Path fetched = TARGET.resolve("libraries");
        try (Stream<Path> libraries = Files.list(fetched)) {
            for (Path library : libraries.sorted().toList()) {
                Files.copy(library, input.resolve(library.getFileName()));
            }
        }
        // fetched anew each time, so that no library of an older version stays
        delete(fetched);
        try (Stream<Path> all = Files.list(input)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void link() throws IOException, InterruptedException {
        String modules =
                Stream.concat(Arrays.stream(setting("modules").split(",")), MODULES.stream())
                        .distinct()
                        .collect(Collectors.joining(","));
        run(
                tool("jlink"),
                "--module-path",
                TARGET.resolve("mods").toString(),
                "--add-modules",
                modules,
                "--include-locales=en,de",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                WORK.resolve("runtime").toString());
    }

    private void jpackage(Path icon, List<String> classPath)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                tool("jpackage"),
                                "--type",
                                "app-image",
                                "--name",
                                name(),
                                "--app-version",
                                version(),
                                "--vendor",
                                "Plenary",
                                "--description",
                                "Plan and run live workshops",
                                "--runtime-image",
                                WORK.resolve("runtime").toString(),
                                "--input",
                                WORK.resolve("input").toString(),
                                "--main-jar",
                                setting("jar"),
                                "--main-class",
                                setting("main"),
                                "--icon",
                                icon.toString(),
                                "--dest",
                                WORK.resolve("app").toString()));
        for (String option : options()) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/plenary.aot"));
        // a cache that does not fit this machine costs start-up time, not lines on the terminal
        command.addAll(List.of("--java-options", "-Xlog:aot=off,cds=off"));
        switch (system) {
            case "windows" -> {
                // a second launcher that keeps the terminal, for "plenary-cli rehearse"
                Path console = WORK.resolve("plenary-cli.properties");
                Files.writeString(console, "win-console=true\n");
                command.addAll(List.of("--add-launcher", "plenary-cli=" + console));
            }
            case "macos" ->
                    // which files are its own stands in the bundle itself, not in the disk image
                    command.addAll(
                            List.of(
                                    "--mac-package-identifier",
                                    "app.plenary.Plenary",
                                    "--file-associations",
                                    Path.of("packaging", "common", "workshop.association")
                                            .toString()));
            default -> {}
        }
        if (classPath.isEmpty()) {
            throw new IllegalStateException("no jars in " + WORK.resolve("input"));
        }
        run(command.toArray(String[]::new));
    }

    /**
     * Lets the finished program run once through a rehearsal, with exactly the options and the
     * class path its launcher will use, and writes down which classes it needed.
     */
    private void train() throws IOException, InterruptedException {
        Path app = appFolder();
        var config = new ArrayList<String>();
        for (String line : Files.readAllLines(app.resolve(name() + ".cfg"))) {
            if (line.startsWith("app.classpath=")) {
                config.add(
                        line.substring("app.classpath=".length())
                                .replace("$APPDIR", app.toAbsolutePath().toString()));
            }
        }
        Path data = Files.createTempDirectory("plenary-training");
        var command = new ArrayList<String>();
        command.add(runtime().resolve("bin").resolve("java").toAbsolutePath().toString());
        command.add("-XX:AOTCacheOutput=" + app.toAbsolutePath().resolve("plenary.aot"));
        command.addAll(options());
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true"));
        command.addAll(
                List.of("-cp", String.join(java.io.File.pathSeparator, config), setting("main")));
        for (String word : setting("training").split(" ")) {
            command.add(word.replace("@TEMP@", data.toString()));
        }
        run(command.toArray(String[]::new));
        delete(data);
    }

    private List<String> options() {
        var options = new ArrayList<String>();
        String[] words = setting("jvm").trim().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            // the launcher's file takes one option on each line: "--add-exports a=b" becomes
            // "--add-exports=a=b"
            boolean pair =
                    words[i].startsWith("--") && !words[i].contains("=") && i + 1 < words.length;
            options.add(pair ? words[i] + "=" + words[++i] : words[i]);
        }
        return options;
    }

    private Path icon() throws IOException {
        Path pictures = Path.of("assets", "icon");
        return switch (system) {
            case "macos" -> {
                Path icns = WORK.resolve("Plenary.icns");
                Icons.icns(pictures, icns);
                yield icns;
            }
            case "windows" -> {
                Path ico = WORK.resolve("Plenary.ico");
                Icons.ico(pictures, ico);
                yield ico;
            }
            default -> pictures.resolve("512.png");
        };
    }

    /** The program's name: the command on Linux, the shown name elsewhere. */
    private String name() {
        return system.equals("linux") ? "plenary" : "Plenary";
    }

    /**
     * Numbers only. macOS refuses a version that begins with 0, so there 0.1.0 is called 1.1.0
     * inside the bundle.
     */
    private String version() {
        String numbers = setting("version").replaceFirst("-.*", "");
        return system.equals("macos") && numbers.startsWith("0.")
                ? "1" + numbers.substring(1)
                : numbers;
    }

    private Path program() {
        return WORK.resolve("app").resolve(system.equals("macos") ? name() + ".app" : name());
    }

    private Path appFolder() {
        return switch (system) {
            case "macos" -> program().resolve("Contents").resolve("app");
            case "windows" -> program().resolve("app");
            default -> program().resolve("lib").resolve("app");
        };
    }

    private Path runtime() {
        return switch (system) {
            case "macos" ->
                    program()
                            .resolve("Contents")
                            .resolve("runtime")
                            .resolve("Contents")
                            .resolve("Home");
            case "windows" -> program().resolve("runtime");
            default -> program().resolve("lib").resolve("runtime");
        };
    }

    private String setting(String name) {
        String value = settings.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    private static String tool(String name) {
        return JDK.resolve("bin").resolve(name).toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(WORK.resolve("last.log").toFile())
                        .start();
        int exit = process.waitFor();
        if (exit != 0) {
            System.out.println(String.join(" ", command));
            System.out.println(Files.readString(WORK.resolve("last.log")));
            System.exit(exit);
        }
    }

    private static void say(String line) {
        System.out.println("[image] " + line);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        // jpackage makes some files read-only, which Windows would refuse to delete
                        file.toFile().setWritable(true);
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                            throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}

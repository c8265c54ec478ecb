package app.plenary.rehearsal;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Takes pictures of the phone page as a phone shows it, with the Chromium, Chrome or Edge of this
 * computer, driven over its DevTools protocol on loopback. Not thread-safe.
 */
public final class PhoneCamera implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final Pattern PAGE =
            Pattern.compile("\"webSocketDebuggerUrl\":\\s*\"(ws://[^\"]+/page/[^\"]+)\"");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final Pattern DATA = Pattern.compile("\"data\":\\s*\"([A-Za-z0-9+/=]+)\"");
    private static final List<String> NAMES =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "microsoft-edge");
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                    Path.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
                    Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
                    Path.of("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"));

    private final Process browser;
    private final Path profile;
    private final HttpClient client;
    private final WebSocket socket;
    private final Answers answers;
    private final AtomicInteger ids = new AtomicInteger();

    private PhoneCamera(
            Process browser, Path profile, HttpClient client, WebSocket socket, Answers answers) {
        this.browser = browser;
        this.profile = profile;
        this.client = client;
        this.socket = socket;
        this.answers = answers;
    }

    /** A browser of this computer that can take pictures; empty when there is none. */
    public static Optional<Path> browser() {
        var folders =
                Optional.ofNullable(System.getenv("PATH"))
                        .orElse("")
                        .split(java.io.File.pathSeparator, -1);
        for (String name : NAMES) {
            for (String folder : folders) {
                var file = Path.of(folder.isEmpty() ? "." : folder, name);
                if (Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** Starts the browser. It is ended by {@link #close}. */
    public static PhoneCamera open(Path executable) throws IOException {
        var profile = Files.createTempDirectory("plenary-camera-");
        var process =
                new ProcessBuilder(commandLine(executable, profile))
                        .redirectErrorStream(true)
                        .start();
        try {
            var host = listening(process);
            var client = HttpClient.newHttpClient();
            var answers = new Answers();
            var socket =
                    await(client.newWebSocketBuilder().buildAsync(page(client, host), answers));
            return new PhoneCamera(process, profile, client, socket, answers);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            discard(profile);
            throw e;
        }
    }

    private static List<String> commandLine(Path executable, Path profile) {
        var line = new ArrayList<String>();
        line.add(executable.toString());
        line.addAll(
                List.of(
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--window-size=360,740"));
        if ("root".equals(System.getProperty("user.name"))) {
            line.add("--no-sandbox"); // Chromium refuses to run as root with its sandbox
        }
        line.add("about:blank");
        return line;
    }

    /**
     * Reads what the browser prints until it says where it listens; the rest is read and dropped.
     */
    private static String listening(Process process) throws IOException {
        var address = new CompletableFuture<String>();
        Thread.ofVirtual()
                .name("browser-output")
                .start(() -> {
                    try (var out =
                            new BufferedReader(
                                    new InputStreamReader(
                                            process.getInputStream(), StandardCharsets.UTF_8))) {
                        for (var line = out.readLine(); line != null; line = out.readLine()) {
                            var found = LISTENING.matcher(line);
                            if (found.find()) {
                                address.complete(found.group(1));
                            }
                        }
                        address.completeExceptionally(new IOException("The browser ended"));
                    } catch (IOException e) {
                        address.completeExceptionally(e);
                    }
                });
        return await(address);
    }

    private static URI page(HttpClient client, String host) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build();
        var body = await(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())).body();
        var found = PAGE.matcher(body);
        if (!found.find()) {
            throw new IOException("The browser shows no page");
        }
        return URI.create(found.group(1));
    }

    /**
     * Opens a page and takes its picture once it is ready.
     *
     * @param cookie {@code name=value}, sent with the page; empty for none
     * @param ready a JavaScript expression that is true once the page shows what is wanted
     * @throws IOException when that does not happen within seconds
     */
    public void take(URI page, String cookie, String ready, boolean dark, Path png)
            throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":360,\"height\":740,\"deviceScaleFactor\":2,\"mobile\":true}");
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}"
                        .formatted(dark ? "dark" : "light"));
        int equals = cookie.indexOf('=');
        if (equals > 0) {
            call(
                    "Network.setCookie",
                    "{\"url\":%s,\"name\":%s,\"value\":%s,\"httpOnly\":true}"
                            .formatted(
                                    quoted(page.toString()),
                                    quoted(cookie.substring(0, equals)),
                                    quoted(cookie.substring(equals + 1))));
        }
        call("Page.navigate", "{\"url\":%s}".formatted(quoted(page.toString())));
        var script =
                "new Promise(r=>{const t=()=>{let ok=false;try{ok=!!(%s)}catch(e){}ok?r('ready'):setTimeout(t,50)};t();setTimeout(()=>r('late'),10000)})"
                        .formatted(ready);
        var outcome =
                call(
                        "Runtime.evaluate",
                        "{\"expression\":%s,\"awaitPromise\":true}".formatted(quoted(script)));
        if (!outcome.contains("\"ready\"")) {
            throw new IOException("The page did not come to show: " + ready);
        }
        var data = DATA.matcher(call("Page.captureScreenshot", "{\"format\":\"png\"}"));
        if (!data.find()) {
            throw new IOException("The browser gave no picture");
        }
        Files.write(png, Base64.getDecoder().decode(data.group(1)));
    }

    private String call(String method, String parameters) throws IOException {
        int id = ids.incrementAndGet();
        var answer = answers.expect(id);
        await(
                socket.sendText(
                        "{\"id\":%d,\"method\":\"%s\",\"params\":%s}"
                                .formatted(id, method, parameters),
                        true));
        return await(answer);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("The browser failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException("The browser does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        client.shutdownNow();
        browser.destroy();
        try {
            if (!browser.waitFor(5, TimeUnit.SECONDS)) {
                browser.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            browser.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        discard(profile);
    }

    private static void discard(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE; // the browser still tidies up
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                            throws IOException {
                        try {
                            Files.deleteIfExists(dir);
                        } catch (java.nio.file.DirectoryNotEmptyException _) {
                            return FileVisitResult.CONTINUE;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Puts the pieces of messages together and hands each answer to the one who waits for it. */
    private static final class Answers implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder message = new StringBuilder();

        CompletableFuture<String> expect(int id) {
            return waiting.computeIfAbsent(id, _ -> new CompletableFuture<>());
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                var whole = message.toString();
                message.setLength(0);
                var id = ID.matcher(whole);
                if (id.find()) {
                    expect(Integer.parseInt(id.group(1))).complete(whole);
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            waiting.values().forEach(answer -> answer.completeExceptionally(problem));
        }
    }
}

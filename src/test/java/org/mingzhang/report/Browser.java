package org.mingzhang.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int SECONDS = 90;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Path home;
    private final Process process;
    private final WebSocket socket;
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private int calls;

    static Optional<Path> binary() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            for (String name : NAMES) {
                Path path = Path.of(folder, name);
                if (!folder.isEmpty() && Files.isExecutable(path)) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    Browser(Path binary) throws Exception {
        home = Files.createTempDirectory("browser");
        process = new ProcessBuilder(binary.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage", "--remote-debugging-port=0",
                "--remote-allow-origins=*", "--user-data-dir=" + home, "--window-size=1366,768", "about:blank")
                .redirectErrorStream(true).redirectOutput(home.resolve("log").toFile()).start();
        HttpClient http = HttpClient.newHttpClient();
        JsonNode targets = mapper.readTree(http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/json/list"))
                .build(), HttpResponse.BodyHandlers.ofString()).body());
        String address = "";
        for (JsonNode target : targets) {
            address = target.get("type").asText().equals("page") ? target.get("webSocketDebuggerUrl").asText() : address;
        }
        socket = http.newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).get(SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    private String port() throws Exception {
        Path file = home.resolve("DevToolsActivePort");
        for (int i = 0; i < SECONDS * 10; i++) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                return Files.readAllLines(file).get(0);
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the browser did not start: " + Files.readString(home.resolve("log")));
    }

    JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = ++calls;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = mapper.createObjectNode().put("id", id).put("method", method);
        message.set("params", mapper.valueToTree(parameters));
        socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode result = answer.get(SECONDS, TimeUnit.SECONDS);
        if (result.has("error")) {
            throw new IllegalStateException(method + ": " + result.get("error"));
        }
        return result.get("result");
    }

    /** Opens the file and waits until it is loaded. */
    void open(Path file) throws Exception {
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.get(SECONDS, TimeUnit.SECONDS);
        settle();
    }

    /** Two frames on: what a page does at the next frame is done. */
    void settle() throws Exception {
        eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    }

    JsonNode eval(String expression) throws Exception {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    boolean is(String expression) throws Exception {
        return eval("!!(" + expression + ")").asBoolean();
    }

    int count(String selector) throws Exception {
        return eval("document.querySelectorAll(" + mapper.writeValueAsString(selector) + ").length").asInt();
    }

    void press(String key) throws Exception {
        String code = key.length() > 1 ? key : key.equals("/") ? "Slash" : "Key" + key.toUpperCase(java.util.Locale.ROOT);
        String text = key.equals("Enter") ? "\r" : key.length() > 1 ? "" : key;
        int virtual = switch (key) {
            case "Enter" -> 13;
            case "Escape" -> 27;
            case "ArrowDown" -> 40;
            case "ArrowUp" -> 38;
            case "/" -> 191;
            default -> key.toUpperCase(java.util.Locale.ROOT).charAt(0);
        };
        call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", code, "text", text, "windowsVirtualKeyCode", virtual));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", code, "windowsVirtualKeyCode", virtual));
        settle();
    }

    /** What the page complained of: uncaught errors, errors on the console, what the policy kept back. */
    List<String> problems() {
        return problems;
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(home)) {
            walk.sorted(Comparator.reverseOrder()).forEach(files::add);
        } catch (java.io.UncheckedIOException e) {
            files.clear();
        }
        files.forEach(file -> file.toFile().delete());
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                receive(whole);
            }
            from.request(1);
            return null;
        }

        private void receive(String whole) {
            try {
                JsonNode message = mapper.readTree(whole);
                if (message.has("id")) {
                    waiting.remove(message.get("id").asInt()).complete(message);
                    return;
                }
                JsonNode parameters = message.get("params");
                switch (message.get("method").asText()) {
                    case "Page.loadEventFired" -> loaded.complete(null);
                    case "Runtime.exceptionThrown" -> problems.add(parameters.toString());
                    case "Runtime.consoleAPICalled", "Log.entryAdded" -> {
                        if (parameters.toString().contains("error") || parameters.toString().contains("Content Security Policy")) {
                            problems.add(parameters.toString());
                        }
                    }
                    default -> { }
                }
            } catch (IOException e) {
                problems.add(e.toString());
            }
        }
    }
}

package org.openattendance.verification.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One page in the browser, without a network. */
final class BrowserPage {

    private final DevTools tools;
    private final String target;
    private final String session;

    private BrowserPage(DevTools tools, String target, String session) {
        this.tools = tools;
        this.target = target;
        this.session = session;
    }

    static BrowserPage open(DevTools tools) {
        String target = tools.call(Optional.empty(), "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = tools.call(
                        Optional.empty(), "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        BrowserPage page = new BrowserPage(tools, target, session);
        page.call("Page.enable", Map.of());
        page.call("Network.enable", Map.of());
        page.call(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        return page;
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(Optional.of(session), method, parameters);
    }

    void close() {
        tools.call(Optional.empty(), "Target.closeTarget", Map.of("targetId", target));
    }

    /** How a reader has it. */
    record Look(String name, int width, int height, boolean dark, String media) {}

    /** Opens a file and waits until it is there whole. */
    void show(Path file, Look look) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", look.height(), "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        look.media(),
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", look.dark() ? "dark" : "light"))));
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        for (int i = 0; i < 200; i++) {
            boolean there = evaluate("document.readyState === 'complete' && location.href !== 'about:blank'")
                    .asBoolean();
            if (there) {
                return;
            }
            Thread.sleep(25);
        }
        throw new IllegalStateException("The page did not load.");
    }

    /** The value of an expression, or of what it promises. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** The value of an expression as lines of text. */
    List<String> texts(String expression) {
        List<String> texts = new ArrayList<>();
        evaluate(expression).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** Every address that was asked for, also in vain. */
    List<String> requests() {
        return tools.events(session, "Network.requestWillBeSent").stream()
                .map(event -> event.path("request").path("url").asText())
                .toList();
    }

    /** Findings of axe-core of these weights: rule, weight, where. */
    List<String> axe(List<String> weights) {
        evaluate(axeSource() + "; true");
        List<String> found = new ArrayList<>();
        JsonNode violations =
                evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>"
                        + " ({id: v.id, impact: v.impact, where: v.nodes.slice(0, 3).map(n => n.target.join(' '))})))");
        violations.forEach(one -> {
            if (weights.contains(one.path("impact").asText())) {
                found.add(one.path("impact").asText() + " " + one.path("id").asText() + " " + one.path("where"));
            }
        });
        return found;
    }

    private static String axeSource() {
        ClassLoader loader = Objects.requireNonNull(BrowserPage.class.getClassLoader());
        try (InputStream in = Objects.requireNonNull(
                loader.getResourceAsStream("axe.min.js"), "axe.min.js: the profile browser is not on")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses the tabulator, as a reader without a mouse does. */
    void tab() {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
        }
    }

    /** A picture of the whole page, from top to bottom. */
    void picture(Path file) throws IOException {
        write(file, call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
    }

    /** A picture of what stands on the screen at first. */
    void firstScreen(Path file) throws IOException {
        write(file, call("Page.captureScreenshot", Map.of("format", "png")));
    }

    /** The page on A4. */
    void pdf(Path file) throws IOException {
        write(
                file,
                call("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", false)));
    }

    private static void write(Path file, JsonNode answer) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asText()));
    }
}

package org.openattendance.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.verification.browser.BrowserPage.Look;

/** The pages as readers have them: on a phone, on a desk, in the dark, on paper, with a keyboard alone. Pictures stay in target/browser. */
@Tag("browser")
class PagesInABrowserTest {

    private static final Path TARGET = Path.of("target", "browser").toAbsolutePath();
    private static final Look PHONE = new Look("phone", 360, 780, false, "screen");
    private static final Look DESK = new Look("desktop", 1280, 900, false, "screen");
    private static final List<Look> LOOKS = List.of(
            PHONE,
            DESK,
            new Look("phone-dark", 360, 780, true, "screen"),
            new Look("desktop-dark", 1280, 900, true, "screen"),
            new Look("print", 794, 1123, false, "print"));

    private static Chromium browser;
    private static Map<String, Path> pages;

    @TempDir
    Path planted;

    @BeforeAll
    static void writes_the_pages_and_starts_a_browser() throws Exception {
        pages = DemoPages.write(TARGET.resolve("pages"));
        browser = Chromium.start();
        System.out.println("Pages in " + browser.version());
    }

    @AfterAll
    static void stops_the_browser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    /** What is wrong with a page for one reader; empty where nothing is. */
    private static List<String> faults(BrowserPage page, Path file, Look look) throws InterruptedException {
        page.show(file, look);
        List<String> faults = new ArrayList<>(page.texts(PageProbes.ALL));
        page.requests().stream()
                .filter(url -> !url.equals(file.toUri().toString()))
                .forEach(url -> faults.add("fetches " + url));
        faults.addAll(page.axe(List.of("serious", "critical")));
        return faults;
    }

    @TestFactory
    List<DynamicTest> every_page_is_sound_for_every_reader() {
        List<DynamicTest> tests = new ArrayList<>();
        pages.forEach((name, file) ->
                LOOKS.forEach(look -> tests.add(DynamicTest.dynamicTest(name + " " + look.name(), () -> {
                    BrowserPage page = browser.page();
                    List<String> faults = faults(page, file, look);
                    page.picture(TARGET.resolve(name + "-" + look.name() + ".png"));
                    page.firstScreen(TARGET.resolve(name + "-" + look.name() + "-first.png"));
                    page.close();
                    assertThat(faults).isEmpty();
                }))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> every_page_prints() {
        return pages.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Path pdf = TARGET.resolve(one.getKey() + ".pdf");
                    BrowserPage page = browser.page();
                    page.show(one.getValue(), DESK);
                    page.pdf(pdf);
                    page.close();
                    assertThat(Files.readAllBytes(pdf))
                            .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    assertThat(Files.size(pdf)).isGreaterThan(10_000);
                }))
                .toList();
    }

    /** From the top with the tabulator alone: every link, list to unfold and wide table is reached, in order, and is seen to be. */
    @TestFactory
    List<DynamicTest> a_keyboard_reaches_everything_in_order() {
        return pages.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    BrowserPage page = browser.page();
                    page.show(one.getValue(), DESK);
                    List<String> stops = page.texts(PageProbes.STOPS);
                    assertThat(stops).isNotEmpty();
                    for (int i = 0; i < stops.size(); i++) {
                        page.tab();
                        assertThat(page.evaluate(PageProbes.STOPPED_AT).asText())
                                .as("stop %s of %s", i + 1, stops.size())
                                .isEqualTo(stops.get(i));
                        assertThat(page.texts(PageProbes.FOCUS_UNSEEN))
                                .as(stops.get(i))
                                .isEmpty();
                    }
                    page.close();
                }))
                .toList();
    }

    @Test
    void a_link_of_the_contents_leads_to_its_heading() throws Exception {
        BrowserPage page = browser.page();
        page.show(java.util.Objects.requireNonNull(pages.get("staff")), PHONE);
        for (String link : page.texts("[...document.querySelectorAll('nav a')].map(a => a.getAttribute('href'))")) {
            page.evaluate("document.querySelector('nav a[href=\"" + link + "\"]').click(); true");
            double top = page.evaluate("document.querySelector('" + link + "').getBoundingClientRect().top")
                    .asDouble();
            assertThat(top).as(link).isBetween(-1.0, 780.0);
        }
        page.close();
    }

    /** The check itself: a page with one fault of each kind gets one finding of each. */
    @Test
    void a_planted_fault_of_each_kind_is_found() throws Exception {
        Path file = planted.resolve("bad.html");
        Files.writeString(file, """
                <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Bad</title></head><body onload="void 0">
                <main><h1>Bad</h1><p style="color:#bbb;background:#fff">Too pale to read.</p>
                <img src="http://example.org/a.png">
                <script>void 0;</script>
                <svg width="10" height="10"><rect width="10" height="10"/></svg>
                <div style="width:3000px">Too wide.</div></main></body></html>
                """);
        BrowserPage page = browser.page();
        List<String> faults = faults(page, file, PHONE);
        page.close();
        assertThat(String.join("\n", faults))
                .contains(
                        "script in the page",
                        "handler onload",
                        "picture without title",
                        "picture without description",
                        "picture without its words beside it",
                        "wider than the screen",
                        "fetches http://example.org/a.png",
                        "serious color-contrast",
                        "critical image-alt");
    }

    @Test
    void a_focus_that_cannot_be_seen_is_found() throws IOException, InterruptedException {
        Path file = planted.resolve("unseen.html");
        Files.writeString(
                file, "<!DOCTYPE html><title>t</title><style>a:focus{outline:none}</style><a href='#x'>x</a>");
        BrowserPage page = browser.page();
        page.show(file, DESK);
        page.tab();
        assertThat(page.texts(PageProbes.FOCUS_UNSEEN)).containsExactly("no outline");
        page.close();
    }
}

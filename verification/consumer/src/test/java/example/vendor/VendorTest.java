package example.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.rulebook.RuleData;

class VendorTest {

    private static final int THREADS = 16;

    @Test
    void the_figure_is_exact() {
        assertEquals("10.0%", Vendor.percent(38, 380));
    }

    @Test
    void the_library_comes_from_its_jar_and_jackson_is_the_vendors() {
        var place = Rate.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        assertTrue(place.endsWith(".jar"), place);
        assertEquals("2.15.4", PackageVersion.VERSION.toString());
    }

    @Test
    void the_rules_jar_among_the_dependencies_holds_the_rules_inside_and_says_its_version() {
        var pinned = RuleData.from(VendorTest.class.getClassLoader());
        assertEquals(RuleData.bundled().digest(), pinned.digest());
        assertEquals(RuleData.bundled().version(), pinned.version());
        var version = Attendance.in(Nation.ENGLAND, pinned).rules().version();
        assertEquals(pinned.digest(), version.digest());
        assertTrue(version.release().endsWith("+rules-" + pinned.version()), version.release());
    }

    @Test
    void sixteen_threads_get_one_answer() throws Exception {
        var together = new CyclicBarrier(THREADS);
        Callable<String> task = () -> {
            together.await();
            return Vendor.percent(19, 380);
        };
        var pool = Executors.newFixedThreadPool(THREADS);
        var answers = new HashSet<String>();
        try {
            for (var answer : pool.invokeAll(IntStream.range(0, THREADS).mapToObj(number -> task).toList())) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(Set.of("5.0%"), answers);
    }
}

package org.openattendance.verification.maps;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.openattendance.base.Checked;
import org.openattendance.mapping.check.MapCheck;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.json.UnknownFields;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.render.MapDot;
import org.openattendance.mapping.render.MapGraphMl;
import org.openattendance.mapping.render.MapMarkdown;
import org.openattendance.mapping.render.RingPicture;
import org.openattendance.table.UnreadableInputException;

/** Any bytes at all give a map with issues, or a typed exception. {@code -Pfuzz -Dtest=MapJsonFuzzTest} looks for new ones. */
class MapJsonFuzzTest {

    private static final List<Audience> AUDIENCES = List.of(Audience.CORE_TEAM, Audience.PUPIL, Audience.EXPORT_ANON);

    @FuzzTest(maxDuration = "60m", maxExecutions = 100_000)
    void any_bytes_give_a_map_or_a_typed_exception(byte[] json) {
        check(json);
    }

    /** Reads, writes, reads again, and takes views of it; fails on anything but issues and typed exceptions. */
    static void check(byte[] json) {
        PartnershipMap map;
        try {
            Checked<PartnershipMap> read = MapJson.read("map.json", json);
            map = read.value();
            readAgain(map);
            MapJson.read("map.json", json, UnknownFields.REFUSE);
        } catch (UnreadableInputException e) {
            assertThat(e.getMessage()).contains("\nMaybe ");
            return;
        }
        MapCheck.of(map);
        for (Audience audience : AUDIENCES) {
            written(MapView.of(map, audience));
        }
    }

    private static void readAgain(PartnershipMap map) {
        byte[] written = MapJson.write(map);
        Checked<PartnershipMap> again = MapJson.read("map.json", written);
        assertThat(again.hasErrors()).isFalse();
        assertThat(MapJson.write(again.value())).isEqualTo(written);
    }

    private static void written(MapView view) {
        assertThat(MapJson.read("view.json", MapJson.write(view.map())).hasErrors())
                .isFalse();
        MapDot.of(view);
        MapGraphMl.of(view);
        // Drawing is slow by a fuzzer's measure; the larger maps are drawn by properties in the module itself.
        if (view.map().nodes().size() <= 10 && view.map().ties().size() <= 12) {
            RingPicture.of(view);
            MapMarkdown.of(view);
        }
    }
}

package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A campaign: what was made for it and to whom it went. Immutable and thread-safe.
 *
 * @param title not blank
 * @param assets in the order given
 * @param distributions in the order given
 */
public record Campaign(String title, List<Asset> assets, List<Distribution> distributions) {

    /**
     * Something made for a channel.
     *
     * @param channel code of the registry {@code CHANNEL}, for example {@code SOCIAL_MEDIA}
     * @param title not blank
     */
    public record Asset(String channel, String title) {

        public Asset {
            Say.code("channel", channel);
            Say.required("title of an asset", title);
        }
    }

    /**
     * That it went to a sector.
     *
     * @param sector not blank
     * @param on the day
     */
    public record Distribution(String sector, LocalDate on) {

        public Distribution {
            Say.required("sector", sector);
            Objects.requireNonNull(on, "on");
        }
    }

    public Campaign {
        Say.required("title of a campaign", title);
        assets = List.copyOf(assets);
        distributions = List.copyOf(distributions);
    }

    /** Assets by channel, in order of code. */
    public Map<String, List<Asset>> byChannel() {
        Map<String, List<Asset>> byChannel = new TreeMap<>();
        for (Asset asset : assets) {
            byChannel.put(
                    asset.channel(),
                    assets.stream()
                            .filter(one -> one.channel().equals(asset.channel()))
                            .toList());
        }
        return byChannel;
    }
}

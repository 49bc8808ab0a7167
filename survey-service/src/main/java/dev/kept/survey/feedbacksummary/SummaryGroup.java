// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedbacksummary;

import dev.kept.survey.feedbacksummary.SummaryFilter.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Makes one group of a summary, with the way to its items. */
final class SummaryGroup {

    private static final int SCALE = 4;

    private final SummaryFilter filter;
    private final Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    private @Nullable String themeId;
    private boolean listable = true;
    private Instant start;
    private Instant end;

    SummaryGroup(SummaryFilter filter) {
        this.filter = filter;
        this.start = filter.start();
        this.end = filter.end();
    }

    void theme(@Nullable Object key, @Nullable Object id) {
        put(Dimension.THEME, key);
        themeId = id == null ? null : id.toString();
    }

    void put(Dimension dimension, @Nullable Object value) {
        if (value == null) {
            listable = false;
        } else {
            values.put(dimension, value.toString());
            if (dimension == Dimension.PERIOD) {
                within(LocalDate.parse(value.toString()));
            }
        }
    }

    private void within(LocalDate first) {
        LocalDate next = filter.later(first, 1);
        Instant from = first.atStartOfDay(filter.zone()).toInstant();
        Instant until = next.atStartOfDay(filter.zone()).toInstant();
        start = from.isAfter(start) ? from : start;
        end = until.isBefore(end) ? until : end;
    }

    SummaryView.Group view(long items, BigDecimal mean) {
        return new SummaryView.Group(
                themeId,
                values.get(Dimension.THEME),
                values.get(Dimension.SOURCE),
                values.get(Dimension.SITE),
                values.get(Dimension.SENTIMENT),
                values.get(Dimension.PERIOD),
                items,
                null,
                mean.setScale(SCALE, RoundingMode.HALF_EVEN),
                listable ? path() : null);
    }

    private String path() {
        StringJoiner path = new StringJoiner("&", "/api/v1/feedback-items?", "");
        add(path, "themeId", themeId);
        add(path, "source", values.get(Dimension.SOURCE));
        add(path, "site", values.get(Dimension.SITE));
        add(path, "sentiment", values.get(Dimension.SENTIMENT));
        add(path, "occurredAfter", start.toString());
        add(path, "occurredBefore", end.toString());
        return path.toString();
    }

    private static void add(StringJoiner path, String name, @Nullable String value) {
        if (value != null) {
            path.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}

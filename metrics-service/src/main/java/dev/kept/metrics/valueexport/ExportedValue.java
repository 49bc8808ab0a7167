// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.query.PublishedValues.Point;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is told, without where it stands in time of computing.
 *
 * @param series name of its series
 * @param group dimension to value
 * @param said everything that makes it another value when it changes
 */
record ExportedValue(String series, Period period, ObjectNode group, ObjectNode said) {

    /** 100 stays 100 and does not become 1E+2. */
    static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    static ExportedValue of(String series, Variant variant, String currency, Point point) {
        ObjectNode group = JSON.objectNode();
        point.group().forEach(group::put);
        ObjectNode said = JSON.objectNode();
        said.put("definitionVersion", variant.version());
        said.put("status", point.status());
        said.put("partial", point.coverage() != null);
        put(said, "coverage", point.coverage());
        put(said, "reason", point.reason());
        put(said, "value", point.value());
        said.put("unit", variant.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        said.put("currency", currency);
        put(said, "numerator", point.numerator());
        put(said, "denominator", point.denominator());
        put(said, "n", point.n() == null ? null : BigDecimal.valueOf(point.n()));
        put(said, "lower", point.lower());
        put(said, "upper", point.upper());
        return new ExportedValue(series, point.period(), group, said);
    }

    /** The same for all states of the same value: a later one replaces an earlier one. */
    String key() {
        ArrayNode values = JSON.arrayNode();
        group.forEach(values::add);
        return series + "/" + period.start() + "/" + values;
    }

    /** The key, short enough for an index. */
    String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void put(ObjectNode said, String name, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            said.put(name, number);
        } else if (value != null) {
            said.put(name, value.toString());
        }
    }
}

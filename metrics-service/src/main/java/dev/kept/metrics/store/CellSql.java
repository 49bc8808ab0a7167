// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Family;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements on the table of one family of cells; all tables have the same key. */
final class CellSql {

    private static final String KEY = "cuboid, tile, x, y, segment";

    /** Behind {@link #scan} of a labelled family. Parameters: tenant, first word of the label. */
    static final String FIRST_WORD = " and y in (select l.id from label l where l.tenant = ? and l.words[1] = ?)";

    private CellSql() {}

    static String table(Family family) {
        return "cell_" + family.name().toLowerCase(Locale.ROOT);
    }

    /** Parameters: tenant, generation, arrays of the key's columns, arrays of the measures. */
    static String insert(Family family) {
        String measures = each(family, m -> m, ", ");
        return "insert into %s as c (tenant, generation, %s, %s)".formatted(table(family), KEY, measures)
                + " select ?, ?, n.* from unnest(?::smallint[], ?::smallint[], ?::integer[], ?::integer[], ?::integer[], "
                + each(family, m -> "?::bigint[]", ", ") + ") as n";
    }

    /** The same, adding to cells that are there. */
    static String add(Family family) {
        return insert(family)
                + " on conflict (tenant, generation, " + KEY + ") do update set "
                + each(family, m -> m + " = c." + m + " + excluded." + m, ", ");
    }

    /** Parameters: tenant, generation, cuboid, tile, bounds of x, bounds of y (not for labelled families). */
    static String scan(Family family) {
        return "select x, y, segment, %s from %s".formatted(each(family, m -> m, ", "), table(family))
                + " where tenant = ? and generation = ? and cuboid = ? and tile = ? and x between ? and ?"
                + (family.labelled() ? "" : " and y between ? and ?");
    }

    /** Parameters: tenant, generation, number of cells at most. */
    static String delete(Family family) {
        return "with g as (select ?::text as tenant, ?::bigint as generation, ?::bigint as most)"
                + " delete from %1$s where tenant = (select tenant from g) and ctid = any(array("
                        .formatted(table(family))
                + " select c.ctid from %s c, g where c.tenant = g.tenant and c.generation = g.generation"
                        .formatted(table(family))
                + " limit (select most from g)))";
    }

    /** Parameters: tenant, one generation, another. Result: cells that are not zero in either, those that differ. */
    static String compare(Family family) {
        String differ = each(family, m -> "coalesce(a." + m + ", 0) <> coalesce(b." + m + ", 0)", " or ");
        return "with g as (select ?::text as tenant, ?::bigint as one, ?::bigint as other)"
                + " select count(*), count(*) filter (where " + differ + ") from "
                + nonZero(family, "one") + " a full join " + nonZero(family, "other") + " b using (" + KEY + ")";
    }

    private static String nonZero(Family family, String generation) {
        return "(select c.* from %s c, g where c.tenant = g.tenant and c.generation = g.%s and (%s))"
                .formatted(table(family), generation, each(family, m -> "c." + m + " <> 0", " or "));
    }

    private static String each(Family family, Function<String, String> measure, String separator) {
        return family.measures().stream().map(measure).collect(Collectors.joining(separator));
    }
}

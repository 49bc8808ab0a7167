// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** A series of figures of others and an import of its values. */
final class BenchmarkBelongings {

    private static final String SERIES = """
            {"name":{"en":"Median","zh-CN":"中位数"},"kind":"INDUSTRY","of":"Retail","metric":"retention-rate",
             "citation":{"publisher":"P","title":"T","publishedOn":"2024-01-01"}}""";

    private BenchmarkBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.BODIES.put("replaceBenchmarkSeries", SERIES);
        Belongings.MAY_BE_NEW.add("/api/v1/benchmark-series/{seriesKey}");
        owner.put("/api/v1/benchmark-series/mine", SERIES).expect(201);
        ids.put("{seriesKey}", "mine");
        Belongings.QUERIES.put("getBenchmarkComparison", "?metric=retention-rate");
        Belongings.csvImport(
                owner, ids, "benchmark-imports", "series,start,end,value\nmine,2024-01-01,2025-01-01,0.5\n");
    }
}

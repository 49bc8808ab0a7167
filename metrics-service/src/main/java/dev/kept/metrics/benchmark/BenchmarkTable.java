// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import dev.kept.metrics.store.TenantConnection;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tenant's series and their points. */
final class BenchmarkTable {

    private static final String COLUMNS =
            "key, name_en, name_zh_cn, kind, subject, metric, definition, publisher, title,"
                    + " published_on, url, note, version, created_at, updated_at";

    private final TenantConnection connection;

    BenchmarkTable(TenantConnection connection) {
        this.connection = connection;
    }

    Optional<BenchmarkSeries> find(String key) {
        return connection.first(
                "select " + COLUMNS + " from benchmark_series where tenant = ? and key = ?", BenchmarkTable::read, key);
    }

    /** The series, which nobody else can change until the transaction ends. */
    Optional<BenchmarkSeries> findForChange(String key) {
        return connection.first(
                "select " + COLUMNS + " from benchmark_series where tenant = ? and key = ? for update",
                BenchmarkTable::read,
                key);
    }

    /** Those behind a key, by key; null stands for no condition. */
    List<BenchmarkSeries> list(
            @Nullable String metric, @Nullable BenchmarkKind kind, @Nullable String after, int most) {
        return connection.list(
                "select " + COLUMNS + " from benchmark_series where tenant = ?"
                        + " and (?::text is null or metric = ?) and (?::text is null or kind = ?)"
                        + " and (?::text is null or key > ?) order by key limit ?",
                BenchmarkTable::read,
                metric,
                metric,
                kind == null ? null : kind.name(),
                kind == null ? null : kind.name(),
                after,
                after,
                most);
    }

    /** Whether it was new: two who add it at once make one. */
    boolean add(String key, NewBenchmarkSeries content, Instant now) {
        return connection.update(
                        "insert into benchmark_series (tenant, key, name_en, name_zh_cn, kind, subject, metric, definition,"
                                + " publisher, title, published_on, url, note, version, created_at, updated_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)"
                                + " on conflict (tenant, key) do nothing",
                        values(key, content, now, now))
                == 1;
    }

    void replace(String key, NewBenchmarkSeries content, Instant now) {
        connection.update(
                "with n as (select ?::text as tenant, ?::text as key) update benchmark_series s set name_en = ?,"
                        + " name_zh_cn = ?, kind = ?, subject = ?, metric = ?, definition = ?, publisher = ?, title = ?,"
                        + " published_on = ?, url = ?, note = ?, version = s.version + 1, updated_at = ?"
                        + " from n where s.tenant = n.tenant and s.key = n.key",
                values(key, content, now));
    }

    /** The key, what the series says in the order of its columns, and times. */
    private static @Nullable Object[] values(String key, NewBenchmarkSeries content, Instant... times) {
        Citation citation = content.citation();
        Stream<@Nullable Object> said = Stream.of(
                key,
                content.name().en(),
                content.name().zhCn(),
                content.kind().name(),
                content.of(),
                content.metric(),
                content.definition(),
                citation.publisher(),
                citation.title(),
                citation.publishedOn(),
                citation.url(),
                citation.note());
        return Stream.concat(said, Stream.of(times).map(BenchmarkTable::utc)).toArray();
    }

    /** With its points. */
    void delete(String key) {
        connection.update("delete from benchmark_series where tenant = ? and key = ?", key);
    }

    List<BenchmarkPointView> points(String series, @Nullable LocalDate after, int most) {
        return connection.list(
                "select start_on, end_on, value, n from benchmark_point where tenant = ? and series = ?"
                        + " and (?::date is null or start_on > ?) order by start_on limit ?",
                BenchmarkTable::readPoint,
                series,
                after,
                after,
                most);
    }

    Optional<BenchmarkPointView> point(String series, LocalDate start) {
        return connection.first(
                "select start_on, end_on, value, n from benchmark_point where tenant = ? and series = ? and start_on = ?",
                BenchmarkTable::readPoint,
                series,
                start);
    }

    void put(NewBenchmarkPoint point) {
        connection.update(
                "insert into benchmark_point (tenant, series, start_on, end_on, value, n) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant, series, start_on)"
                        + " do update set end_on = excluded.end_on, value = excluded.value, n = excluded.n",
                point.series(),
                point.start(),
                point.end(),
                point.value(),
                point.n());
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static BenchmarkSeries read(ResultSet row) throws SQLException {
        Citation citation = new Citation(
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12));
        return new BenchmarkSeries(
                row.getString(1),
                new NewBenchmarkSeries(
                        new SeriesName(row.getString(2), row.getString(3)),
                        BenchmarkKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        citation),
                row.getLong(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getObject(15, OffsetDateTime.class).toInstant());
    }

    private static BenchmarkPointView readPoint(ResultSet row) throws SQLException {
        return new BenchmarkPointView(
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalDate.class),
                plain(row.getBigDecimal(3)),
                row.getObject(4, Long.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

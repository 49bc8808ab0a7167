// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.DueCustomers;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts customers by stage, from what the worker has stored. */
@ApplicationScoped
class StageCounts {

    private static final Map<String, String> MEMBERS = Map.of(
            "type", "c.type",
            "country", "c.country",
            "region", "c.region",
            "city", "c.city",
            "acquisitionChannel", "c.acquisition_channel");

    private static final String COUNTS = """
            select t.to_stage, coalesce(%s, ''), count(*), count(*) filter (where s.qualified)
            from stage_transition t
            join customer c on c.id = t.customer_id
            left join customer_stage s on s.id = t.customer_id
            where t.tenant = :tenant and t.on_day <= :day and (t.until_day is null or t.until_day > :day)
            group by 1, 2
            """;

    private static final String MATRIX = """
            select a.to_stage, b.to_stage, count(*)
            from stage_transition b
            left join stage_transition a on a.tenant = b.tenant and a.customer_id = b.customer_id
                 and a.on_day <= :from and (a.until_day is null or a.until_day > :from)
            where b.tenant = :tenant and b.on_day <= :to and (b.until_day is null or b.until_day > :to)
            group by 1, 2
            """;

    private static final String STEPS = """
            select t.from_stage, t.to_stage, count(*), count(*) filter (where t.won_back),
                   round(avg(t.on_day - before.on_day), 2)
            from stage_transition t
            left join stage_transition before on before.tenant = t.tenant and before.customer_id = t.customer_id
                 and before.until_day = t.on_day
            where t.tenant = :tenant and t.on_day > :from and t.on_day <= :to
            group by 1, 2
            order by 1 nulls first, 2
            """;

    private final EntityManager entities;
    private final DueCustomers due;
    private final TenantSettingsService settings;
    private final Caller caller;
    private final Clock clock;

    StageCounts(EntityManager entities, DueCustomers due, TenantSettingsService settings, Caller caller, Clock clock) {
        this.entities = entities;
        this.due = due;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    StageCountsView counts(@Nullable LocalDate asOf, @Nullable String groupBy) {
        TenantDay today = TenantDay.of(clock, settings.current());
        LocalDate day = AsOf.day(asOf, today);
        String column = groupBy == null ? "''" : MEMBERS.getOrDefault(groupBy, "c.attributes ->> :key");
        Query query = query(COUNTS.formatted(column)).setParameter("day", day);
        if (column.endsWith(":key")) {
            query.setParameter("key", groupBy);
        }
        Map<String, Map<Stage, Long>> groups = new TreeMap<>();
        Map<String, Long> qualified = new TreeMap<>();
        for (Object[] row : rows(query)) {
            String value = (String) row[1];
            groups.computeIfAbsent(value, key -> new EnumMap<>(Stage.class)).put(stage(row[0]), number(row[2]));
            qualified.merge(value, number(row[3]), Long::sum);
        }
        if (groups.isEmpty() && groupBy == null) {
            groups.put("", Map.of());
        }
        List<StageCountsView.Group> views = new ArrayList<>();
        groups.forEach((value, counts) -> views.add(new StageCountsView.Group(
                groupBy == null ? null : value,
                counts,
                sum(counts),
                day.equals(today.today()) ? qualified.getOrDefault(value, 0L) : null)));
        return new StageCountsView(day, due.waiting(), views);
    }

    @Transactional
    StageMatrixView matrix(LocalDate from, LocalDate to) {
        TenantDay today = TenantDay.of(clock, settings.current());
        AsOf.notLater("to", to, today);
        if (to.isBefore(from)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("to", "day-before-from", from)));
        }
        Map<Stage, Map<Stage, Long>> known = new EnumMap<>(Stage.class);
        Map<Stage, Long> unknown = new EnumMap<>(Stage.class);
        for (Object[] row : rows(query(MATRIX).setParameter("from", from).setParameter("to", to))) {
            Map<Stage, Long> line =
                    row[0] == null ? unknown : known.computeIfAbsent(stage(row[0]), key -> new EnumMap<>(Stage.class));
            line.put(stage(row[1]), number(row[2]));
        }
        List<StageMatrixView.Row> rows = new ArrayList<>();
        if (!unknown.isEmpty()) {
            rows.add(new StageMatrixView.Row(null, sum(unknown), unknown));
        }
        known.forEach((stage, line) -> rows.add(new StageMatrixView.Row(stage, sum(line), line)));
        List<StageMatrixView.Step> steps = new ArrayList<>();
        for (Object[] row : rows(query(STEPS).setParameter("from", from).setParameter("to", to))) {
            steps.add(new StageMatrixView.Step(
                    row[0] == null ? null : stage(row[0]), stage(row[1]), number(row[2]), number(row[3]), (BigDecimal)
                            row[4]));
        }
        return new StageMatrixView(from, to, due.waiting(), rows, steps);
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql).setParameter("tenant", caller.tenant());
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static Stage stage(Object name) {
        return Stage.valueOf((String) name);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static long sum(Map<Stage, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

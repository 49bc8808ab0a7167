// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.lifecycle.Stages;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.money.Money;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists who is lost or at risk, by the stages as they were last derived. */
@ApplicationScoped
class Candidates {

    private static final String SQL = """
            with known as (
                select s.customer_id, s.stage, s.since, o.last_at, o.orders, o.value,
                       case when o.last_at is null then case when s.stage = 'CHURNED' then :today - s.since end
                            else :today - cast(o.last_at at time zone :zone as date) end as lapse_days
                from customer_stage s
                left join lateral (
                    select max(c.ordered_at) as last_at, count(*) as orders, coalesce(sum(in_tenant_currency(c.amount - c.refunded, c.currency, c.ordered_at)), 0) as value
                    from customer_order c
                    where c.tenant = s.tenant and c.customer_id = s.customer_id and (c.refunded < c.amount or c.amount = 0)
                ) o on true
                where s.tenant = current_setting('kept.tenant') and s.stage in ('NEW', 'ACTIVE', 'LOYAL', 'CHURNED')),
            candidate as (
                select k.*, case when k.stage = 'CHURNED' then 'LOST' else 'AT_RISK' end as standing,
                       r.reasons, w.id as offer_id, w.outcome
                from known k
                left join lateral (
                    select reasons from churn_record c where c.tenant = current_setting('kept.tenant') and c.customer_id = k.customer_id
                    order by c.churned_on desc, c.id desc limit 1) r on k.stage = 'CHURNED'
                left join lateral (
                    select id, outcome from win_back_offer w where w.tenant = current_setting('kept.tenant') and w.customer_id = k.customer_id
                    order by w.offered_at desc, w.id desc limit 1) w on true
                where k.lapse_days is not null and (k.stage = 'CHURNED' or (k.lapse_days >= :risk and not exists (
                    select 1 from subscription b where b.tenant = current_setting('kept.tenant') and b.customer_id = k.customer_id
                        and b.started_on <= :today and (b.ended_on is null or b.ended_on > :today)))))
            select customer_id, stage, since, last_at, orders, value, lapse_days, standing, array_to_string(array(select jsonb_array_elements_text(reasons)), chr(31)),
                   offer_id, outcome
            from candidate
            where (cast(:standing as text) is null or standing = :standing)
              and lapse_days >= coalesce(cast(:min as integer), lapse_days)
              and lapse_days <= coalesce(cast(:max as integer), lapse_days)
              and (cast(:reason as text) is null or reasons @> to_jsonb(cast(:reason as text)))
              and (cast(:offered as boolean) is null or :offered = (outcome is not null and outcome = 'OPEN'))
            """;

    /** By the name in {@code sort}: what is ordered by and how rows go on. */
    private static final Map<String, String> SORTS = Map.of(
            "value", "value >",
            "-value", "value <",
            "lapseDays", "lapse_days >",
            "-lapseDays", "lapse_days <");

    private static final int VALUE = 5;
    private static final int LAPSE = 6;

    private final EntityManager entities;
    private final Stages stages;
    private final TenantSettingsService settings;
    private final Cursors cursors;
    private final Clock clock;

    Candidates(EntityManager entities, Stages stages, TenantSettingsService settings, Cursors cursors, Clock clock) {
        this.entities = entities;
        this.stages = stages;
        this.settings = settings;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<CandidateView> page(CandidateFilter filter, PageRequest request) {
        String sort = filter.sort == null ? "-value" : filter.sort;
        String after = SORTS.get(sort);
        if (after == null) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter("sort", "sort-unknown", "value, lapseDays")));
        }
        TenantDay day = TenantDay.of(clock, settings.current());
        int risk = filter.atRiskAfterDays == null
                ? (stages.inactivityDays(day.settings()) + 1) / 2
                : filter.atRiskAfterDays;
        String fingerprint = String.join(
                "|",
                "win-back-candidates",
                sort,
                String.valueOf(filter.standing),
                String.valueOf(risk),
                String.valueOf(filter.minLapseDays),
                String.valueOf(filter.maxLapseDays),
                String.valueOf(filter.churnReason),
                String.valueOf(filter.offered));
        Optional<List<String>> from = cursors.decode(request.cursor(), fingerprint);
        String direction = sort.startsWith("-") ? " desc" : "";
        String column = after.substring(0, after.indexOf(' '));
        String on = from.isEmpty()
                ? ""
                : " and (" + column + ", customer_id) " + after.substring(after.indexOf(' ') + 1)
                        + " (cast(:key as numeric), :id)";
        Query query = entities.createNativeQuery(
                        SQL + on + " order by " + column + direction + ", customer_id" + direction)
                .setMaxResults(request.rows() + 1);
        bind(query, filter, day, risk);
        from.ifPresent(keys -> query.setParameter("key", keys.get(0)).setParameter("id", keys.get(1)));
        return page(rows(query), request.rows(), fingerprint, column.equals("value") ? VALUE : LAPSE);
    }

    private static void bind(Query query, CandidateFilter filter, TenantDay day, int risk) {
        query.setParameter("today", day.today())
                .setParameter("zone", day.settings().zone())
                .setParameter("risk", risk)
                .setParameter("standing", filter.standing == null ? null : filter.standing.name())
                .setParameter("min", filter.minLapseDays)
                .setParameter("max", filter.maxLapseDays)
                .setParameter("reason", filter.churnReason)
                .setParameter("offered", filter.offered);
    }

    private Page<CandidateView> page(List<Object[]> rows, int limit, String fingerprint, int key) {
        String currency = settings.current().currency();
        List<CandidateView> views =
                rows.stream().limit(limit).map(row -> view(row, currency)).toList();
        if (rows.size() <= limit) {
            return new Page<>(views, new PageInfo(null, false));
        }
        Object[] last = rows.get(limit - 1);
        return new Page<>(
                views, new PageInfo(cursors.encode(fingerprint, String.valueOf(last[key]), (String) last[0]), true));
    }

    private static CandidateView view(Object[] row, String currency) {
        String reasons = (String) row[8];
        return new CandidateView(
                (String) row[0],
                CandidateStanding.valueOf((String) row[7]),
                Stage.valueOf((String) row[1]),
                LocalDate.parse(row[2].toString()),
                ((Number) row[LAPSE]).intValue(),
                (Instant) row[3],
                ((Number) row[4]).longValue(),
                Money.of((BigDecimal) row[VALUE], currency),
                reasons == null || reasons.isEmpty() ? null : List.of(reasons.split("\u001f")),
                (String) row[9],
                row[10] == null ? null : OfferOutcome.valueOf((String) row[10]));
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}

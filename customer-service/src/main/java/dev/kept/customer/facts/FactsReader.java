// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts of some customers of the current tenant, with one query per table. */
@ApplicationScoped
public class FactsReader {

    // What is in the tenant's own currency, mostly all, is not asked of rates.
    private static final String ORDERS = """
            select o.customer_id, o.ordered_at,
                   case when o.currency = own.currency then o.amount
                       else coalesce(in_tenant_currency(o.amount, o.currency, o.ordered_at), 0) end,
                   case when o.currency = own.currency then o.refunded
                       else coalesce(in_tenant_currency(o.refunded, o.currency, o.ordered_at), 0) end,
                   case when o.lines <> '[]' then (
                       select string_agg(distinct line ->> 'category', chr(31))
                       from jsonb_array_elements(o.lines) line) end
            from customer_order o
            cross join (select coalesce((select currency from tenant_settings where tenant = :tenant), 'CNY') as currency) own
            where o.tenant = :tenant and o.customer_id in :ids and (o.refunded < o.amount or o.amount = 0)
            order by o.ordered_at, o.id
            """;

    private static final String CONTRACTS = """
            select customer_id, started_on, ended_on
            from subscription
            where tenant = :tenant and customer_id in :ids and (ended_on is null or ended_on > started_on)
            order by started_on, id
            """;

    private static final String HAPPENINGS = """
            select customer_id, 'complaint', opened_at from complaint
            where tenant = :tenant and customer_id in :ids
            union all
            select customer_id, 'contact', started_at from interaction
            where tenant = :tenant and customer_id in :ids
            union all
            select customer_id, 'answer', answered_at from survey_answer
            where tenant = :tenant and customer_id in :ids
            order by 3
            """;

    private final EntityManager entities;
    private final ProfileReader profiles;
    private final AnswersReader answers;
    private final Caller caller;

    FactsReader(EntityManager entities, ProfileReader profiles, AnswersReader answers, Caller caller) {
        this.entities = entities;
        this.profiles = profiles;
        this.answers = answers;
        this.caller = caller;
    }

    /** The facts of these customers; of one that does not exist there are none. */
    @Transactional
    public List<CustomerFacts> read(Collection<String> ids, ZoneId zone) {
        if (ids.isEmpty()) {
            return List.of();
        }
        entities.flush();
        Map<String, List<Purchase>> purchases = purchases(ids, zone);
        Map<String, List<Span>> contracts = contracts(ids);
        Map<String, Map<String, List<LocalDate>>> happenings = happenings(ids, zone);
        Map<String, SurveyAnswers> answered = answers.read(ids, zone);
        List<CustomerFacts> facts = new ArrayList<>();
        for (ProfileReader.Known known : profiles.read(ids, zone)) {
            String id = known.customerId();
            facts.add(new CustomerFacts(
                    id,
                    known.since(),
                    purchases.getOrDefault(id, List.of()),
                    Span.joined(contracts.getOrDefault(id, List.of())),
                    known.profile(),
                    happenings.getOrDefault(id, Map.of()),
                    answered.getOrDefault(id, SurveyAnswers.NONE)));
        }
        return facts;
    }

    /** Ids of customers of the current tenant behind a given one, in their order. */
    @SuppressWarnings("unchecked")
    @Transactional
    public List<String> idsAfter(@Nullable String id, int most) {
        return entities.createNativeQuery(
                        "select id from customer where tenant = :tenant and id > :after order by id", String.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("after", id == null ? "" : id)
                .setMaxResults(most)
                .getResultList();
    }

    private Map<String, List<Purchase>> purchases(Collection<String> ids, ZoneId zone) {
        Map<String, List<Purchase>> purchases = new HashMap<>();
        for (Object[] row : rows(ORDERS, ids)) {
            String categories = (String) row[4];
            purchases
                    .computeIfAbsent((String) row[0], key -> new ArrayList<>())
                    .add(new Purchase(
                            LocalDate.ofInstant((Instant) row[1], zone),
                            (BigDecimal) row[2],
                            (BigDecimal) row[3],
                            categories == null ? List.of() : List.of(categories.split("\u001f"))));
        }
        return purchases;
    }

    private Map<String, List<Span>> contracts(Collection<String> ids) {
        Map<String, List<Span>> contracts = new HashMap<>();
        for (Object[] row : rows(CONTRACTS, ids)) {
            LocalDate to = row[2] == null ? null : day(row[2]);
            contracts.computeIfAbsent((String) row[0], key -> new ArrayList<>()).add(new Span(day(row[1]), to));
        }
        return contracts;
    }

    private Map<String, Map<String, List<LocalDate>>> happenings(Collection<String> ids, ZoneId zone) {
        Map<String, Map<String, List<LocalDate>>> happenings = new HashMap<>();
        for (Object[] row : rows(HAPPENINGS, ids)) {
            happenings
                    .computeIfAbsent((String) row[0], key -> new HashMap<>())
                    .computeIfAbsent((String) row[1], key -> new ArrayList<>())
                    .add(LocalDate.ofInstant((Instant) row[2], zone));
        }
        return happenings;
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private List<Object[]> rows(String sql, Collection<String> ids) {
        Query query = entities.createNativeQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setParameter("ids", ids);
        return query.getResultList();
    }
}

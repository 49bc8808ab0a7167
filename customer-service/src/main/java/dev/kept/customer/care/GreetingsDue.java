// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static dev.kept.restkit.problem.StandardProblem.FORBIDDEN;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.calendar.Holiday;
import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to greet on an occasion of a year: customers who agreed to be contacted, with what became of each greeting. */
@ApplicationScoped
class GreetingsDue {

    // Who was born on a 29 February has birthday on the 28th in a common year.
    private static final String GREETED = """
            with greeted as (
                select c.id, g.id as task_id, coalesce(g.status, 'OPEN') as status,
                       contact_channels(:tenant, c.id, :now) as channels,
                       case when :birthday then
                           case when substring(c.details #>> '{person,birthDate}' from 6 for 5) = '02-29' and not :leap
                                then '02-28' else substring(c.details #>> '{person,birthDate}' from 6 for 5) end
                       end as birthday
                from customer c
                left join task g on g.tenant = :tenant and g.occasion_key = c.id || '/' || :occasion || '/' || :year
                where c.tenant = :tenant and c.merged_into is null
                  and (not :birthday or c.details #>> '{person,birthDate}' is not null)
                  and (cast(:customer as text) is null or c.id = :customer)
                  and (cast(:open as boolean) is null or :open = (coalesce(g.status, 'OPEN') = 'OPEN')))
            """;

    private static final String REACHABLE = "channels is not null"
            + " and (cast(:channel as text) is null or :channel = any (string_to_array(channels, ',')))";

    /** What is asked for; of a merged customer the survivor. */
    private record Asked(
            String occasion,
            int year,
            GreetingDueFilter filter,
            @Nullable String customerId) {}

    private final EntityManager entities;
    private final CustomerDirectory customers;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    GreetingsDue(EntityManager entities, CustomerDirectory customers, Cursors cursors, Caller caller, Clock clock) {
        this.entities = entities;
        this.customers = customers;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    GreetingDuePage page(String occasion, int year, GreetingDueFilter filter, PageRequest request) {
        boolean birthday = occasion.equals("birthday");
        if (birthday && !caller.has("customers:pii")) {
            throw FORBIDDEN.with();
        }
        LocalDate holiday = birthday
                ? null
                : Holiday.of(occasion)
                        .map(day -> day.in(year))
                        .orElseThrow(() -> INVALID_REQUEST.withFaults(
                                List.of(Fault.textParameter("occasion", "occasion-unknown"))));
        Asked asked = new Asked(occasion, year, filter, customers.resolveIfKnown(filter.customerId));
        String fingerprint = String.join(
                "|",
                "greetings-due",
                occasion,
                String.valueOf(year),
                String.valueOf(filter.channel),
                String.valueOf(asked.customerId()),
                String.valueOf(filter.open));
        String after = request.after(cursors, fingerprint);
        Query query = query(
                        "select id, birthday, channels, task_id, status from greeted where id > :after and " + REACHABLE
                                + " order by id",
                        asked)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(request.rows() + 1);
        List<GreetingDueView> views =
                rows(query).stream().map(row -> view(row, holiday, year)).toList();
        Page<GreetingDueView> page = request.page(views, cursors, fingerprint, GreetingDueView::customerId);
        long heldBack = ((Number) query("select count(*) from greeted where not (" + REACHABLE + ")", asked)
                        .getSingleResult())
                .longValue();
        return new GreetingDuePage(page.data(), page.page(), heldBack);
    }

    private Query query(String select, Asked asked) {
        GreetingDueFilter filter = asked.filter();
        return entities.createNativeQuery(GREETED + select)
                .setParameter("tenant", caller.tenant())
                .setParameter("now", clock.instant())
                .setParameter("birthday", "birthday".equals(asked.occasion()))
                .setParameter("leap", Year.isLeap(asked.year()))
                .setParameter("occasion", asked.occasion())
                .setParameter("year", Integer.toString(asked.year()))
                .setParameter("customer", asked.customerId())
                .setParameter("open", filter.open)
                .setParameter("channel", filter.channel == null ? null : filter.channel.name());
    }

    private static GreetingDueView view(Object[] row, @Nullable LocalDate holiday, int year) {
        return new GreetingDueView(
                (String) row[0],
                holiday == null ? LocalDate.parse(Year.of(year) + "-" + row[1]) : holiday,
                ContactChannel.list((String) row[2]),
                (String) row[3],
                TaskStatus.valueOf((String) row[4]));
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}

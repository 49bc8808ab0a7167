// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.calendar.Holiday;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is due within some days: birthdays, holidays and tasks, by date. */
@ApplicationScoped
class CareDue {

    private static final int LONGEST = 366;

    /** A date and the birthdays (month and day) that are kept on it. */
    private record Day(LocalDate date, String birthday) {}

    /** A date and the holiday that falls on it. */
    private record Feast(LocalDate date, String holiday) {}

    private static final String SQL = """
            select on_date, kind, id, customer_id, task_id, task_kind, owner_id, status, channels from (
                select t.due_on as on_date, 'TASK' as kind, t.id, t.customer_id, t.id as task_id,
                       t.kind as task_kind, t.owner_id, t.status, null as channels
                from task t
                where t.tenant = :tenant and t.due_on between :from and :to and t.occasion is null
                union all
                select d.date, 'BIRTHDAY', c.id, c.id, g.id, g.kind, g.owner_id, coalesce(g.status, 'OPEN'),
                       contact_channels(:tenant, c.id, :now)
                from jsonb_to_recordset(cast(:days as jsonb)) as d(date date, birthday text)
                join customer c on c.tenant = :tenant and c.merged_into is null
                    and substring(c.details #>> '{person,birthDate}' from 6 for 5) = d.birthday
                left join task g on g.tenant = :tenant
                    and g.occasion_key = c.id || '/birthday/' || extract(year from d.date)
                union all
                select d.date, 'HOLIDAY', d.holiday, null, null, null, null, null, null
                from jsonb_to_recordset(cast(:feasts as jsonb)) as d(date date, holiday text)
            ) due
            where (kind <> 'BIRTHDAY' or channels is not null)
              and (on_date, kind, id collate "C") > (cast(:date as date), :kind, :id)
            order by on_date, kind, id collate "C"
            """;

    private static final String HELD_BACK = """
            select count(*) from jsonb_to_recordset(cast(:days as jsonb)) as d(date date, birthday text)
            join customer c on c.tenant = :tenant and c.merged_into is null
                and substring(c.details #>> '{person,birthDate}' from 6 for 5) = d.birthday
            where contact_channels(:tenant, c.id, :now) is null
            """;

    private final EntityManager entities;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Clock clock;

    CareDue(EntityManager entities, Caller caller, Cursors cursors, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    /** One page; who may not see personal data is told no birthdays, and nobody those of whom agreed to no contact. */
    @Transactional
    CareDuePage page(LocalDate from, LocalDate to, @Nullable String cursor, @Nullable Integer wanted) {
        if (to.isBefore(from)
                || ChronoUnit.DAYS.between(from, to) > LONGEST
                || from.getYear() < Holiday.FIRST_YEAR
                || to.getYear() > Holiday.LAST_YEAR) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter("to", "care-days-too-many", LONGEST)));
        }
        int limit = Limits.of(wanted);
        boolean masked = !caller.has("customers:pii");
        String fingerprint = "care-due|" + from + "|" + to + "|" + masked;
        Optional<List<String>> after = cursors.decode(cursor, fingerprint);
        Instant now = clock.instant();
        String days = text(masked ? List.of() : days(from, to));
        Query query = entities.createNativeQuery(SQL)
                .setParameter("tenant", caller.tenant())
                .setParameter("now", now)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("days", days)
                .setParameter("feasts", text(feasts(from, to)))
                .setParameter("date", after.map(keys -> keys.get(0)).orElse("0001-01-01"))
                .setParameter("kind", after.map(keys -> keys.get(1)).orElse(""))
                .setParameter("id", after.map(keys -> keys.get(2)).orElse(""))
                .setMaxResults(limit + 1);
        Page<CareDueView> page = page(rows(query), limit, fingerprint);
        Object heldBack = entities.createNativeQuery(HELD_BACK)
                .setParameter("tenant", caller.tenant())
                .setParameter("now", now)
                .setParameter("days", days)
                .getSingleResult();
        return new CareDuePage(page.data(), page.page(), ((Number) heldBack).longValue());
    }

    private Page<CareDueView> page(List<Object[]> rows, int limit, String fingerprint) {
        List<CareDueView> views = rows.stream().limit(limit).map(CareDue::view).toList();
        if (rows.size() <= limit) {
            return new Page<>(views, new PageInfo(null, false));
        }
        Object[] last = rows.get(limit - 1);
        String next = cursors.encode(fingerprint, last[0].toString(), (String) last[1], (String) last[2]);
        return new Page<>(views, new PageInfo(next, true));
    }

    private static CareDueView view(Object[] row) {
        CareDueKind kind = CareDueKind.valueOf((String) row[1]);
        Holiday holiday =
                kind == CareDueKind.HOLIDAY ? Holiday.of((String) row[2]).orElseThrow() : null;
        return new CareDueView(
                LocalDate.parse(row[0].toString()),
                kind,
                (String) row[3],
                holiday,
                holiday == null ? null : holiday.nameZh(),
                holiday == null ? null : holiday.nameEn(),
                (String) row[4],
                row[5] == null ? null : TaskKind.valueOf((String) row[5]),
                (String) row[6],
                row[7] == null ? null : TaskStatus.valueOf((String) row[7]),
                kind == CareDueKind.BIRTHDAY ? ContactChannel.list((String) row[8]) : null);
    }

    // Who was born on a 29 February has birthday on the 28th in a common year.
    private static List<Day> days(LocalDate from, LocalDate to) {
        List<Day> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            String day = date.toString().substring(5);
            days.add(new Day(date, day));
            if (day.equals("02-28") && !date.isLeapYear()) {
                days.add(new Day(date, "02-29"));
            }
        }
        return days;
    }

    private static List<Feast> feasts(LocalDate from, LocalDate to) {
        List<Feast> feasts = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (Holiday holiday : Holiday.values()) {
                LocalDate date = holiday.in(year);
                if (!date.isBefore(from) && !date.isAfter(to)) {
                    feasts.add(new Feast(date, holiday.key()));
                }
            }
        }
        return feasts;
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of dates cannot be written", e);
        }
    }
}

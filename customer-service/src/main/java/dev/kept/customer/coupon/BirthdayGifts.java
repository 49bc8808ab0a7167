// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import static dev.kept.customer.coupon.CouponProblem.BIRTHDAY_UNKNOWN;

import dev.kept.customer.customer.CustomerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who is due a birthday gift, and that each gets one a year. */
@ApplicationScoped
class BirthdayGifts {
    /** A customer whose birthday comes, and who has no gift for it yet. */
    record Due(String customerId, LocalDate birthday) {}

    private static final int MOST = 1000;
    private static final String BORN = "select c.id, c.details->'person'->>'birthDate' from customer c"
            + " where c.tenant = current_setting('kept.tenant') and c.details->'person'->>'birthDate' is not null"
            + " and substr(c.details->'person'->>'birthDate', 6, 5) in (:days) and not exists (select 1 from coupon_grant g"
            + " where g.tenant = c.tenant and g.customer_id = c.id and g.gift_year in (:years)) order by c.id";

    private final EntityManager entities;
    private final GrantService grants;
    private final CustomerDirectory customers;

    BirthdayGifts(EntityManager entities, GrantService grants, CustomerDirectory customers) {
        this.entities = entities;
        this.grants = grants;
        this.customers = customers;
    }

    /** Those whose birthday is one of the next days, today included, in the order of birthdays; at most a thousand. */
    @Transactional
    List<Due> due(int days) {
        LocalDate today = grants.today();
        Set<String> monthDays = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        for (int i = 0; i < days; i++) {
            LocalDate day = today.plusDays(i);
            monthDays.add(day.toString().substring(5));
            years.add(day.getYear());
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !day.isLeapYear()) {
                monthDays.add("02-29");
            }
        }
        List<Due> due = new ArrayList<>();
        for (Object row : entities.createNativeQuery(BORN)
                .setParameter("days", monthDays)
                .setParameter("years", years)
                .setMaxResults(MOST)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            due.add(new Due((String) columns[0], Birthdays.from(today, LocalDate.parse((String) columns[1]))));
        }
        due.sort(Comparator.comparing(Due::birthday).thenComparing(Due::customerId));
        return due;
    }

    /** Gives a customer its gift for this year's birthday. */
    @Transactional
    CouponGrant give(String couponId, String customerId) {
        customers.require(customerId);
        boolean known = ((Number) entities.createNativeQuery("select count(*) from customer"
                                        + " where tenant = current_setting('kept.tenant') and id = :id"
                                        + " and details->'person'->>'birthDate' is not null")
                                .setParameter("id", customerId)
                                .getSingleResult())
                        .intValue()
                == 1;
        if (!known) {
            throw BIRTHDAY_UNKNOWN.with();
        }
        return grants.gift(couponId, customerId, grants.today().getYear());
    }
}

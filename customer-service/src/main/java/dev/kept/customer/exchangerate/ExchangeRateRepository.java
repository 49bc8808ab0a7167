// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds rates of the current tenant. */
@ApplicationScoped
class ExchangeRateRepository implements PanacheRepositoryBase<ExchangeRate, String> {
    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<ExchangeRate> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<ExchangeRate> findOfDay(String currency, LocalDate validFrom) {
        return find("content.currency = ?1 and content.validFrom = ?2", currency, validFrom)
                .singleResultOptional();
    }

    // In the order of ids: two imports of the same rates must not wait for each other in a circle.
    List<ExchangeRate> findOfDaysForChange(Collection<String> currencies, Collection<LocalDate> days) {
        return find("content.currency in ?1 and content.validFrom in ?2 order by id", currencies, days)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isEmpty() {
        return getEntityManager()
                .createQuery("select r.id from ExchangeRate r", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds business calendars of the current tenant. */
@ApplicationScoped
class BusinessCalendarRepository implements PanacheRepositoryBase<BusinessCalendar, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<BusinessCalendar> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<BusinessCalendar> findByName(String name) {
        return find("name", name).singleResultOptional();
    }

    Optional<BusinessCalendar> findDefault() {
        return find("isDefault", true).singleResultOptional();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds service targets of the current tenant. */
@ApplicationScoped
class ServiceTargetRepository implements PanacheRepositoryBase<ServiceTarget, String> {

    List<ServiceTarget> findInOrder() {
        return list("order by severity");
    }

    Optional<ServiceTarget> findFor(Severity severity) {
        return find("severity", severity).singleResultOptional();
    }

    boolean namesCalendar(String calendarId) {
        return count("calendarId", calendarId) > 0;
    }
}

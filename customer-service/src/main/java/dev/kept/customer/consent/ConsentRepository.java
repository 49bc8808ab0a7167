// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds decisions of the current tenant's customers. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, String> {

    /** All decisions of a customer, in the order in which they were recorded. */
    List<Consent> findOf(String customerId) {
        return find("customerId = ?1 order by createdAt, id", customerId).list();
    }

    /** The decisions of some customers on one purpose, in the order in which they were recorded. */
    List<Consent> findOf(Collection<String> customerIds, ConsentPurpose purpose) {
        return find("customerId in ?1 and content.purpose = ?2 order by createdAt, id", customerIds, purpose)
                .list();
    }

    /** Rises with every call, whichever customer a decision belongs to by then. */
    long nextVersion() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('consent_version')")
                        .getSingleResult())
                .longValue();
    }
}

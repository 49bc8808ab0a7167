// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the declarations of the current tenant's programme. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<ProgrammeVersion, String> {
    Optional<ProgrammeVersion> findLatest() {
        return find("order by number desc").page(0, 1).stream().findFirst();
    }

    List<ProgrammeVersion> history() {
        return find("order by number desc").page(0, 200).list();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the customers that a merge names. */
@ApplicationScoped
class MergeNames {

    private final CustomerDirectory directory;

    MergeNames(CustomerDirectory directory) {
        this.directory = directory;
    }

    /** Both customers: the survivor as it is now, and the other one, which must be itself. */
    MergePair resolve(NewCustomerMerge wanted) {
        List<Fault> faults = new ArrayList<>();
        CustomerRef survivor = find("survivor", wanted.survivorId(), wanted.survivorExternalId(), faults);
        CustomerRef merged = find("merged", wanted.mergedId(), wanted.mergedExternalId(), faults);
        if (survivor != null && merged != null && survivor.id().equals(merged.id())) {
            faults.add(Fault.textAt("/mergedId", "merge-same-customer", survivor.id()));
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return new MergePair(
                Objects.requireNonNull(survivor).id(),
                Objects.requireNonNull(merged).id());
    }

    private @Nullable CustomerRef find(
            String role, @Nullable String id, @Nullable String externalId, List<Fault> faults) {
        if (id == null && externalId == null) {
            faults.add(Fault.textAt("/" + role + "Id", "merge-customer-missing", role + "Id", role + "ExternalId"));
            return null;
        }
        List<Fault> own = new ArrayList<>();
        // Not held yet: two merges that both hold a customer would wait for each other when they lock it.
        CustomerRef found =
                directory.peek(Lookup.names(id), Lookup.names(externalId)).find(id, externalId, own);
        // The faults of a lookup point at customerId; here the members have other names.
        own.stream()
                .map(fault -> Fault.at(pointer(role, fault), fault.code(), fault.detail()))
                .forEach(faults::add);
        return found;
    }

    private static String pointer(String role, Fault fault) {
        return Stream.ofNullable(fault.pointer())
                .map(pointer -> pointer.replace("/customer", "/" + role))
                .findFirst()
                .orElse("");
    }
}

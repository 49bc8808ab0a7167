// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells other features which complaints exist. */
@ApplicationScoped
public class ComplaintDirectory {

    private final ComplaintRepository complaints;

    ComplaintDirectory(ComplaintRepository complaints) {
        this.complaints = complaints;
    }

    /** The id of the customer who complained; empty if the current tenant has no such complaint. */
    @Transactional
    public Optional<String> customerOf(String complaintId) {
        return complaints.findByIdOptional(complaintId).map(Complaint::customerId);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.background.DueTenants;
import dev.kept.restkit.background.TenantWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/** Looks feedback through again after the code book has changed. */
@Singleton
class SuggestionWorker implements TenantWork {

    private final DueTenants due;
    private final Suggestions suggestions;

    SuggestionWorker(DueTenants due, Suggestions suggestions) {
        this.due = due;
        this.suggestions = suggestions;
    }

    @Override
    public String name() {
        return "theme-suggestions";
    }

    @Override
    public Set<String> tenants() {
        return due.of("tenants_with_outdated_feedback");
    }

    @Override
    public boolean work(Instant until) {
        return suggestions.renewSome();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.duplicate;

import dev.kept.customer.index.MatchKind;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/duplicate-groups")
@Produces("application/json")
@Tag(name = "Duplicates and merges")
class DuplicateGroupResource {

    private final Duplicates duplicates;

    DuplicateGroupResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listDuplicateGroups",
            summary = "List all customers that may be the same one",
            description = "One group for each value that several customers share. Customers that were merged into"
                    + " another one are not in them.")
    public Page<DuplicateGroup> groups(
            @Parameter(description = "Only groups that share this.") @RestQuery @Nullable MatchKind matchedOn,
            @Parameter(description = "Groups of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before, together with the same filter.")
                    @RestQuery
                    @Nullable String cursor) {
        return duplicates.groups(matchedOn, limit, cursor);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.duplicate;

import dev.kept.customer.customer.PossibleDuplicate;
import dev.kept.customer.index.MatchKind;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Duplicates and merges")
class DuplicateResource {

    private final Duplicates duplicates;

    DuplicateResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @Path("/customers/{customerId}/duplicates")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCustomerDuplicates",
            summary = "See which customers may be the same one",
            description = "Equal in an e-mail address, a telephone number, the name together with the birth date, or a"
                    + " company's registration number; those equal in most first.")
    public List<PossibleDuplicate> of(@RestPath String customerId) {
        return duplicates.of(customerId);
    }

    @GET
    @Path("/duplicate-groups")
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

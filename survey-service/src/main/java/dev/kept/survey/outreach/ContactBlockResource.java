// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/contact-blocks")
@Tag(name = "Outreach")
class ContactBlockResource {

    private final ContactBlockService blocks;
    private final Cursors cursors;

    ContactBlockResource(ContactBlockService blocks, Cursors cursors) {
        this.blocks = blocks;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(operationId = "listContactBlocks", summary = "List who is not asked any more, newest first")
    public Page<ContactBlockView> list(
            @RestQuery @Nullable String customerId,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        int count = Limits.of(limit);
        String fingerprint = "contact-blocks " + customerId;
        var after = cursors.decode(cursor, fingerprint).orElse(null);
        return Page.of(
                blocks.list(customerId, after, count + 1),
                count,
                last -> cursors.encode(fingerprint, last.createdAt().toString(), last.id()),
                ContactBlockView::of);
    }

    @GET
    @Path("/{blockId}")
    @RolesAllowed("surveys:read")
    @Operation(operationId = "getContactBlock", summary = "Read a contact block")
    public ContactBlockView get(@RestPath String blockId) {
        return ContactBlockView.of(blocks.get(blockId));
    }

    @DELETE
    @Path("/{blockId}")
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "deleteContactBlock",
            summary = "Lift a contact block",
            description = "After the address was put right, or the customer has asked for invitations again.")
    @APIResponse(responseCode = "204", description = "Lifted.")
    public void delete(@RestPath String blockId) {
        blocks.lift(blockId);
    }
}

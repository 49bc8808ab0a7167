// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.survey.invitation.Mailbag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/delivery-reports")
@Tag(name = "Invitations")
class DeliveryReportResource {

    private final Mailbag mailbag;

    DeliveryReportResource(Mailbag mailbag) {
        this.mailbag = mailbag;
    }

    @POST
    @Idempotent
    @RolesAllowed("surveys:write")
    @Operation(
            operationId = "createDeliveryReport",
            summary = "Report that a message arrived or came back",
            description = "For the mail server that reads bounces and the SMS provider's reports. Told twice it is told"
                    + " once; a bounce of what was opened already changes nothing.")
    @APIResponse(responseCode = "204", description = "Noted.")
    public void create(@NotNull @Valid NewDeliveryReport report) {
        String code = report.code();
        mailbag.reported(
                report.invitationId(),
                report.outcome() == DeliveryOutcome.DELIVERED,
                code == null ? "reported" : "reported " + code);
    }
}

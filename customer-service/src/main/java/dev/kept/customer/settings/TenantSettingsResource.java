// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import dev.kept.restkit.etag.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tenant-settings")
@Produces("application/json")
@Tag(name = "Tenant settings")
class TenantSettingsResource {

    private final TenantSettingsService settings;

    TenantSettingsResource(TenantSettingsService settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getTenantSettings",
            summary = "Read the tenant's settings",
            description = "Before anything is declared these are the defaults, with the ETag `\"v0\"`.")
    @APIResponseSchema(TenantSettings.class)
    public RestResponse<TenantSettings> get() {
        return answer(settings.versioned());
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceTenantSettings",
            summary = "Declare the tenant's settings",
            description = "Needs `If-Match`, except for the very first declaration. The currency is fixed once an order"
                    + " or a refund is recorded.")
    @APIResponseSchema(TenantSettings.class)
    @APIResponse(responseCode = "409", description = "settings-currency-in-use")
    public RestResponse<TenantSettings> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid TenantSettings declared) {
        return answer(settings.declare(declared, ifMatch));
    }

    private static RestResponse<TenantSettings> answer(VersionedSettings settings) {
        return RestResponse.ResponseBuilder.ok(settings.settings())
                .header("ETag", ETags.of(settings.version()))
                .build();
    }
}

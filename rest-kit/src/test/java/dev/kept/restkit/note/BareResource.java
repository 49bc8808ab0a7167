// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says nothing about who may call it. */
@Path("/api/v1/bare")
class BareResource {
    @GET
    public String get() {
        return "secret";
    }

    @GET
    @Path("/open")
    @PermitAll
    public String open() {
        return "open";
    }
}

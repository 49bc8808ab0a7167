// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Says nothing about who may call it. */
@Path("/api/v1/bare")
class BareResource {
    @GET
    public String get() {
        return "secret";
    }

    /** A body of one member, for which a text could be taken. */
    record Wrapped(String text) {}

    /** Declares no media type of its body. */
    @POST
    @Path("/wrapped")
    @PermitAll
    public String wrapped(Wrapped body) {
        return body.text();
    }

    @GET
    @Path("/open")
    @PermitAll
    public String open() {
        return "open";
    }
}

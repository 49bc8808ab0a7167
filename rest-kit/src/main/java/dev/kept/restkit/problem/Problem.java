// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error answer (RFC 9457).
 *
 * @param type {@code /problems/<code>}
 * @param title what kind of error, in the language of the request
 * @param status the HTTP status
 * @param detail what happened this time, in the language of the request
 * @param instance {@code urn:uuid:} and the id of the request
 * @param code stable name for programs
 * @param traceId the id of the request, as it stands in the logs
 * @param errors every single fault of the input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error (RFC 9457).")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Fault> errors) {
    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";
}

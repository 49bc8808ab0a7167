// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer whom a wave asks. */
@Schema(name = "WaveMember", description = "A customer whom a wave asks.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaveMemberView(
        String customerId,

        @Schema(
                description = "WAITING: not asked yet. ASKED: has an invitation, which may be suppressed. LEFT_OUT: is"
                        + " another customer by now, or none.")
        MemberState state,

        @Nullable String invitationId) {}

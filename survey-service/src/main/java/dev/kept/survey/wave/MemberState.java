// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a member of a wave's audience was asked. */
@Schema(name = "WaveMemberState", description = "Whether a member of a wave's audience was asked.")
enum MemberState {
    WAITING,
    ASKED,
    LEFT_OUT
}

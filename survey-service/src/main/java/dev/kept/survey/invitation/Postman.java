// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.survey.response.Channel;

/** Knows by which channels invitations are sent from here; the others are handed over by whoever created them. */
public interface Postman {

    /** Whether a sender for this channel is configured. */
    boolean sends(Channel channel);
}

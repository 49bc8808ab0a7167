// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.survey.response.Channel;

/** A way in which messages leave; absent where it is not configured. */
interface Sender {

    /** The channel that it serves. */
    Channel channel();

    /** Whether it is configured. */
    boolean isConfigured();

    /**
     * Hands a message over to whoever carries it on.
     *
     * @throws RefusedException if this address takes no messages, now or ever
     * @throws UnavailableException if it may go later
     */
    void send(String address, Message message) throws RefusedException, UnavailableException;
}

// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.survey.invitation.Postman;
import dev.kept.survey.response.Channel;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The ways in which messages leave from here. */
@ApplicationScoped
class Senders implements Postman {

    private final List<Sender> senders;

    Senders(@All List<Sender> senders) {
        this.senders = List.copyOf(senders);
    }

    @Override
    public boolean sends(Channel channel) {
        return of(channel).isPresent();
    }

    Optional<Sender> of(Channel channel) {
        return senders.stream()
                .filter(sender -> sender.channel() == channel && sender.isConfigured())
                .findFirst();
    }
}

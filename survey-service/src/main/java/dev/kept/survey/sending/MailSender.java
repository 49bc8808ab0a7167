// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.survey.response.Channel;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/** E-mail through SMTP. */
@ApplicationScoped
class MailSender implements Sender {

    /** What would end a name before the address does. */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}<>\"(),;:\\\\]+");

    private final MailConfig config;
    private final ReactiveMailer mailer;
    private final Validator validator;

    MailSender(MailConfig config, ReactiveMailer mailer, Validator validator) {
        this.config = config;
        this.mailer = mailer;
        this.validator = validator;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isConfigured() {
        return config.host().isPresent();
    }

    @Override
    public void send(String address, Message message) throws RefusedException, UnavailableException {
        if (!validator.validate(new Recipient(address)).isEmpty()) {
            throw new RefusedException("not an e-mail address");
        }
        try {
            mailer.send(mail(address, message)).await().atMost(config.timeout());
        } catch (CompletionException e) {
            if (e.getCause() instanceof SMTPException refusal && refusal.isPermanent()) {
                throw new RefusedException("smtp " + refusal.getReplyCode());
            }
            throw new UnavailableException("The mail server does not take the message", e);
        } catch (TimeoutException e) {
            throw new UnavailableException("The mail server does not answer", e);
        }
    }

    private Mail mail(String address, Message message) {
        // RFC 8058: the mail program itself offers to unsubscribe, with one press and without opening a page.
        return Mail.withText(address, message.subject(), message.text())
                .setHtml(message.html())
                .setFrom(from(message.sender()))
                // An id of ours: a second attempt carries the same, so that mail programs show it once.
                .addHeader("Message-ID", "<" + message.reference() + ">")
                .addHeader("Content-Language", message.language())
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private String from(String sender) {
        String name = NOT_IN_A_NAME.matcher(sender).replaceAll(" ").strip();
        return name.isEmpty() ? config.from() : name + " <" + config.from() + ">";
    }

    private record Recipient(@NotBlank @Email String address) {}
}

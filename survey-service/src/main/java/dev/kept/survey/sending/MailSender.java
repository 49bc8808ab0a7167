// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.survey.response.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** E-mail through SMTP. */
@ApplicationScoped
class MailSender implements Sender {

    private static final String UTF_8 = "UTF-8";
    private static final int PERMANENT = 500;

    private final MailConfig config;
    private final Session session;
    private final Clock clock;

    MailSender(MailConfig config, Clock clock) {
        this.config = config;
        this.session = Session.getInstance(properties(config));
        this.clock = clock;
    }

    private static Properties properties(MailConfig config) {
        String millis = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", config.host().orElse(""));
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.security() == MailSecurity.TLS));
        String startTls = Boolean.toString(config.security() == MailSecurity.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        return properties;
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
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = mail(recipient(address), message);
            transport.connect(config.username().orElse(null), config.password().orElse(null));
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            int refusal = refusal(e);
            if (refusal >= PERMANENT) {
                throw new RefusedException("smtp " + refusal);
            }
            throw new UnavailableException("The mail server does not take the message", e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    private static InternetAddress recipient(String address) throws RefusedException {
        try {
            InternetAddress recipient = new InternetAddress(address, true);
            recipient.validate();
            return recipient;
        } catch (AddressException e) {
            throw new RefusedException("not an e-mail address");
        }
    }

    private MimeMessage mail(InternetAddress recipient, Message message)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(config.from());
        if (!message.sender().isEmpty()) {
            from.setPersonal(message.sender(), UTF_8);
        }
        MimeMessage mail = new NamedMessage(session, message.reference());
        mail.setFrom(from);
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, recipient);
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", message.language());
        mail.setHeader("Auto-Submitted", "auto-generated");
        // RFC 8058: the mail program itself offers to unsubscribe, with one press and without opening a page.
        mail.setHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(message.html(), "text/html; charset=" + UTF_8);
        mail.setContent(new MimeMultipart("alternative", text, html));
        return mail;
    }

    /** The code with which the server refused this recipient; 0 if it did not. */
    private static int refusal(@Nullable Exception failure) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return send.getReturnCode();
            }
        }
        return 0;
    }

    /** A message with an id of ours: a second attempt carries the same, so that mail programs show it once. */
    private static final class NamedMessage extends MimeMessage {

        private final String reference;

        NamedMessage(Session session, String reference) {
            super(session);
            this.reference = reference;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + reference + ">");
        }
    }
}

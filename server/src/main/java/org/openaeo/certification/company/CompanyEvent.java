package org.openaeo.certification.company;

import java.util.Map;

import org.openaeo.platform.audit.AuditedEvent;

/** What happens to a company's own part of the file. */
sealed interface CompanyEvent extends AuditedEvent {
    CompanyId company();

    @Override
    default String subject() {
        return "company:" + company();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of();
    }

    /** Its people entered it here. */
    record Registered(CompanyId company) implements CompanyEvent {
        @Override
        public String action() {
            return "certification.company-registered";
        }
    }

    /** @param part of it that is different now: profile, site or contact */
    record Changed(CompanyId company, String part) implements CompanyEvent {
        @Override
        public String action() {
            return "certification.company-changed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("part", part);
        }
    }

    /** A link was made with which somebody may join. */
    record MemberInvited(CompanyId company, Membership.Kind kind) implements CompanyEvent {
        @Override
        public String action() {
            return "certification.member-invited";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("kind", kind.name());
        }
    }

    /** A link was taken back before anybody used it. */
    record InvitationWithdrawn(CompanyId company) implements CompanyEvent {
        @Override
        public String action() {
            return "certification.invitation-withdrawn";
        }
    }

    /** Somebody took up an invitation. */
    record MemberJoined(CompanyId company, String person) implements CompanyEvent {
        @Override
        public String action() {
            return "certification.member-joined";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("person", person);
        }
    }

    /** Somebody no longer acts for the company. */
    record MemberRemoved(CompanyId company, String person) implements CompanyEvent {
        @Override
        public String action() {
            return "certification.member-removed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("person", person);
        }
    }

    /** Somebody may do other things for the company. */
    record RightsChanged(CompanyId company, String person) implements CompanyEvent {
        @Override
        public String action() {
            return "certification.member-rights-changed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("person", person);
        }
    }
}

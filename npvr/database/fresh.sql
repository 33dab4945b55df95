--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: funding_balance_follows(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.funding_balance_follows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE funding_ledger SET balance = balance + added.amount
    FROM (SELECT region_id, sum(amount) AS amount FROM new_entries GROUP BY region_id) added
    WHERE funding_ledger.region_id = added.region_id;
  RETURN NULL;
END $$;


--
-- Name: funding_cashier_kind(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.funding_cashier_kind() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM regions_organisation WHERE id = NEW.organisation_id AND kind IN ('municipality', 'province')
  ) THEN
    RAISE EXCEPTION 'a cashier is a municipality or a province' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: funding_entry_fits(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.funding_entry_fits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  reversed funding_entry%ROWTYPE;
BEGIN
  IF NEW.number < 1 OR (NEW.number > 1 AND NOT EXISTS (
    SELECT 1 FROM funding_entry WHERE region_id = NEW.region_id AND year = NEW.year AND number = NEW.number - 1
  )) THEN
    RAISE EXCEPTION 'number % does not follow the one before', NEW.number USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO reversed FROM funding_entry WHERE id = NEW.reverses_id;
    IF reversed.region_id <> NEW.region_id OR reversed.kind = 'reversal' OR reversed.amount <> -NEW.amount
      OR reversed.kind <> NEW.counts_as THEN
      RAISE EXCEPTION 'a reversal is the whole of an entry of its own region, once' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM funding_category WHERE id = NEW.category_id AND region_id <> NEW.region_id)
    OR EXISTS (SELECT 1 FROM funding_commitment WHERE id = NEW.commitment_id AND region_id <> NEW.region_id)
    OR EXISTS (SELECT 1 FROM funding_allocation WHERE id = NEW.allocation_id AND region_id <> NEW.region_id) THEN
    RAISE EXCEPTION 'an entry belongs to one region' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: npvr_adoption_needs_both(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_adoption_needs_both() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM plans_version version
    JOIN plans_approval region ON region.id = NEW.region_approval_id AND region.version_id = version.id
    JOIN plans_approval state ON state.id = NEW.state_approval_id AND state.version_id = version.id
    WHERE version.id = NEW.version_id AND version.document_id = NEW.document_id AND version.sha256 = NEW.sha256
      AND region.side = 'regio' AND state.side = 'rijk' AND region.by_id <> state.by_id
      AND region.withdrawn_at IS NULL AND state.withdrawn_at IS NULL
      AND region.sha256 = version.sha256 AND state.sha256 = version.sha256;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an adoption rests on the approvals of both sides' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: npvr_audit_from_queue(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_audit_from_queue() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  PERFORM npvr_audit_link(NEW.entry_id);
  DELETE FROM governance_auditqueue WHERE entry_id = NEW.entry_id;
  RETURN NULL;
END $$;


--
-- Name: npvr_audit_link(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_audit_link(line bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
  place bigint;
  before text;
BEGIN
  PERFORM pg_advisory_xact_lock(20261121, 4);
  SELECT number, sha256 INTO place, before FROM governance_auditlink ORDER BY number DESC LIMIT 1;
  place := coalesce(place, 0) + 1;
  before := coalesce(before, repeat('0', 64));
  INSERT INTO governance_auditlink (entry_id, number, previous, sha256)
  SELECT id, place, before, encode(sha256(convert_to(jsonb_build_array(place, before, id,
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_id, seat, action, region_id, subject,
      detail, reference)::text, 'UTF8')), 'hex')
  FROM governance_auditentry WHERE id = line;
END $$;


--
-- Name: npvr_audit_link_by_trigger_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_audit_link_by_trigger_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'rows of governance_auditlink come from the database itself' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: npvr_audit_queue(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_audit_queue() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  INSERT INTO governance_auditqueue VALUES (NEW.id);
  RETURN NULL;
END $$;


--
-- Name: npvr_note_item_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_note_item_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  one uuid;
  scopes uuid[] := '{}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    EXECUTE TG_ARGV[0] INTO one USING OLD;
    scopes := scopes || COALESCE(one, '00000000-0000-0000-0000-000000000000');
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE TG_ARGV[0] INTO one USING NEW;
    scopes := scopes || COALESCE(one, '00000000-0000-0000-0000-000000000000');
  END IF;
  FOREACH one IN ARRAY scopes LOOP
    INSERT INTO plans_itemchange (scope, transaction) VALUES (one, pg_current_xact_id()::text::bigint)
      ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN NULL;
END $$;


--
-- Name: npvr_only_withdrawn(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_only_withdrawn() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  own text[] := ARRAY['withdrawn_at', 'withdrawn_by_id'];
BEGIN
  IF EXISTS (SELECT FROM plans_adoption WHERE version_id = (CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END).version_id) THEN
    RAISE EXCEPTION 'rows of % about an adopted version stay as they are', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND
      (OLD.withdrawn_at IS NOT NULL OR to_jsonb(OLD) - own <> to_jsonb(NEW) - own) THEN
    RAISE EXCEPTION 'rows of % are withdrawn once, and not otherwise changed or removed', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: npvr_pledge_fits(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_pledge_fits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM plans_version WHERE id = NEW.version_id AND sha256 = NEW.sha256;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a pledge is about the content of its version' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM plans_adoption WHERE version_id = NEW.version_id) AND (NEW.text = '' OR EXISTS (
      SELECT FROM plans_pledge WHERE version_id = NEW.version_id AND ministry_id = NEW.ministry_id)) THEN
    RAISE EXCEPTION 'pledges about an adopted version stay as they are' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: npvr_public_needs_both(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_public_needs_both() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM plans_publication one WHERE one.id = NEW.publication_id AND one.version_id = NEW.version_id
    AND one.confirmed_at IS NOT NULL AND one.ended_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a version is public by a publication that both sides stand behind'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: npvr_publication_steps(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_publication_steps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  confirming text[] := ARRAY['confirmed_by_id', 'confirmed_side', 'confirmed_seat', 'confirmed_at', 'public_from'];
  ending text[] := ARRAY['ended_at', 'ended_by_id', 'ended_reason'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM plans_version edition WHERE edition.id = NEW.edition_id AND edition.edition_of_id = NEW.version_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a publication is of an edition of its version' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
      OR to_jsonb(OLD) - confirming - ending <> to_jsonb(NEW) - confirming - ending
      OR OLD.confirmed_at IS NOT NULL AND to_jsonb(OLD) - ending <> to_jsonb(NEW) - ending THEN
    RAISE EXCEPTION 'a publication is confirmed once and ended once, and not otherwise changed or removed'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;


--
-- Name: npvr_refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;


--
-- Name: npvr_refuse_in_closed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_refuse_in_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
DECLARE
  parent text;
  closed timestamptz;
BEGIN
  FOREACH parent IN ARRAY ARRAY[to_jsonb(OLD) ->> TG_ARGV[1], to_jsonb(NEW) ->> TG_ARGV[1]] LOOP
    EXECUTE format('SELECT closed_at FROM %I WHERE id = $1 FOR SHARE', TG_ARGV[0]) INTO closed USING parent::uuid;
    IF closed IS NOT NULL THEN
      RAISE EXCEPTION 'rows of % are never added, changed or removed in what is closed', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $_$;


--
-- Name: npvr_refuse_once_closed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.npvr_refuse_once_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed row of % is never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: funding_allocation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_allocation (
    id bigint NOT NULL,
    year smallint NOT NULL,
    instrument character varying(20) NOT NULL,
    granted numeric(14,2) NOT NULL,
    vat_estimate numeric(14,2),
    lock_version integer NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT allocation_in_the_programme CHECK (((year >= 2025) AND (year <= 2100))),
    CONSTRAINT funding_allocation_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT funding_allocation_year_check CHECK ((year >= 0)),
    CONSTRAINT granted_not_negative CHECK ((granted >= (0)::numeric)),
    CONSTRAINT vat_within_grant CHECK (((vat_estimate IS NULL) OR ((vat_estimate >= (0)::numeric) AND (vat_estimate <= granted))))
);


--
-- Name: funding_allocation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_allocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_allocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_allocationcorrection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_allocationcorrection (
    id bigint NOT NULL,
    difference numeric(14,2) NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    allocation_id bigint NOT NULL,
    by_id bigint NOT NULL,
    CONSTRAINT correction_with_reason CHECK (((NOT (reason = ''::text)) AND (NOT (difference = (0)::numeric))))
);


--
-- Name: funding_allocationcorrection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_allocationcorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_allocationcorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_attachment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_attachment (
    id bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    file_id bigint NOT NULL
);


--
-- Name: funding_attachment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_attachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_attachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_budget; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_budget (
    id bigint NOT NULL,
    year smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    region_id bigint NOT NULL,
    category_id bigint NOT NULL,
    CONSTRAINT budget_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT funding_budget_year_check CHECK ((year >= 0))
);


--
-- Name: funding_budget_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_budget ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_budget_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_carryover; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_carryover (
    id bigint NOT NULL,
    year smallint NOT NULL,
    note text NOT NULL,
    token uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decision character varying(300) NOT NULL,
    decided_on date,
    decided_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    reversed_at timestamp with time zone,
    decided_by_id bigint,
    proposed_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    in_entry_id bigint,
    out_entry_id bigint,
    CONSTRAINT decided_is_booked CHECK ((((decided_at IS NULL) AND (in_entry_id IS NULL) AND (out_entry_id IS NULL)) OR ((decided_at IS NOT NULL) AND (decided_on IS NOT NULL) AND (in_entry_id IS NOT NULL) AND (out_entry_id IS NOT NULL) AND (NOT ((decision)::text = ''::text))))),
    CONSTRAINT funding_carryover_year_check CHECK ((year >= 0))
);


--
-- Name: funding_carryover_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_carryover ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_carryover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_carryoverpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_carryoverpart (
    id bigint NOT NULL,
    origin_year smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    carry_over_id bigint NOT NULL,
    CONSTRAINT carried_part_above_zero CHECK ((amount > (0)::numeric)),
    CONSTRAINT funding_carryoverpart_origin_year_check CHECK ((origin_year >= 0))
);


--
-- Name: funding_carryoverpart_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_carryoverpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_carryoverpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_cashier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_cashier (
    id bigint NOT NULL,
    named_on date NOT NULL,
    management character varying(12) NOT NULL,
    cooperation_body character varying(160) NOT NULL,
    explanation text NOT NULL,
    period daterange NOT NULL,
    named_by_id bigint,
    organisation_id bigint NOT NULL,
    region_id bigint NOT NULL,
    agreement_id bigint,
    CONSTRAINT cashier_lasts_a_day CHECK ((NOT isempty(period))),
    CONSTRAINT cashier_passes_on_to_a_named_body CHECK (((NOT ((management)::text = 'passes_on'::text)) OR (NOT ((cooperation_body)::text = ''::text))))
);


--
-- Name: funding_cashier_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_cashier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_cashier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_category; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_category (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    "position" smallint NOT NULL,
    removed_at timestamp with time zone,
    region_id bigint,
    CONSTRAINT funding_category_position_check CHECK (("position" >= 0))
);


--
-- Name: funding_category_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_category ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_category_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_columnmapping; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_columnmapping (
    id bigint NOT NULL,
    headings_hash character varying(64) NOT NULL,
    mapping jsonb NOT NULL,
    used_at timestamp with time zone NOT NULL,
    region_id bigint NOT NULL,
    used_by_id bigint NOT NULL
);


--
-- Name: funding_columnmapping_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_columnmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_columnmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_commitment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_commitment (
    id bigint NOT NULL,
    description character varying(200) NOT NULL,
    supplier character varying(120) NOT NULL,
    made_on date NOT NULL,
    year smallint NOT NULL,
    open_amount numeric(14,2) NOT NULL,
    prefinanced numeric(14,2) NOT NULL,
    token uuid NOT NULL,
    released_at timestamp with time zone,
    activity_id uuid,
    category_id bigint NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT funding_commitment_year_check CHECK ((year >= 0)),
    CONSTRAINT open_not_negative CHECK ((open_amount >= (0)::numeric)),
    CONSTRAINT released_has_nothing_open CHECK (((released_at IS NULL) OR (open_amount = (0)::numeric)))
);


--
-- Name: funding_commitment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_commitment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_commitment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_commitmentstep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_commitmentstep (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    amount numeric(14,2) NOT NULL,
    "on" date NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    commitment_id bigint NOT NULL,
    entry_id bigint,
    CONSTRAINT step_sign_follows_from_kind CHECK ((((amount > (0)::numeric) AND ((kind)::text = ANY ((ARRAY['made'::character varying, 'raised'::character varying, 'restored'::character varying])::text[]))) OR ((amount < (0)::numeric) AND ((kind)::text = ANY ((ARRAY['drawn'::character varying, 'released'::character varying])::text[])))))
);


--
-- Name: funding_commitmentstep_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_commitmentstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_commitmentstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_entry (
    id bigint NOT NULL,
    booked_on date NOT NULL,
    description character varying(200) NOT NULL,
    supplier character varying(120) NOT NULL,
    amount_excl numeric(14,2),
    vat numeric(14,2),
    compensable boolean NOT NULL,
    meeting character varying(160) NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    kind character varying(16) NOT NULL,
    counts_as character varying(16) NOT NULL,
    amount numeric(14,2) NOT NULL,
    reason text NOT NULL,
    prefinanced numeric(14,2) NOT NULL,
    token uuid NOT NULL,
    line_hash character varying(64) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    activity_id uuid,
    allocation_id bigint,
    category_id bigint,
    commitment_id bigint,
    entered_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    reverses_id bigint,
    batch_id uuid,
    CONSTRAINT expenditure_is_excl_and_vat CHECK (((NOT ((kind)::text = 'expenditure'::text)) OR ((amount = ((amount_excl + vat) * ('-1'::integer)::numeric)) AND (amount_excl >= (0)::numeric) AND (category_id IS NOT NULL) AND (vat >= (0)::numeric)))),
    CONSTRAINT funding_entry_number_check CHECK ((number >= 0)),
    CONSTRAINT funding_entry_year_check CHECK ((year >= 0)),
    CONSTRAINT prefinanced_is_spending CHECK (((prefinanced >= (0)::numeric) AND ((amount < (0)::numeric) OR (prefinanced = (0)::numeric)))),
    CONSTRAINT reversal_names_its_entry CHECK (((((kind)::text = 'reversal'::text) AND (reverses_id IS NOT NULL) AND (NOT (reason = ''::text)) AND (NOT ((counts_as)::text = 'reversal'::text))) OR ((NOT ((kind)::text = 'reversal'::text)) AND ((counts_as)::text = (kind)::text) AND (reverses_id IS NULL)))),
    CONSTRAINT sign_follows_from_kind CHECK ((((amount > (0)::numeric) AND ((kind)::text = ANY ((ARRAY['receipt'::character varying, 'reclaimed_vat'::character varying, 'other_income'::character varying, 'carry_over_in'::character varying])::text[]))) OR ((amount < (0)::numeric) AND ((kind)::text = ANY ((ARRAY['expenditure'::character varying, 'carry_over_out'::character varying])::text[]))) OR (((kind)::text = 'reversal'::text) AND (NOT (amount = (0)::numeric))))),
    CONSTRAINT year_is_that_of_the_day CHECK (((year)::numeric = EXTRACT(year FROM booked_on)))
);


--
-- Name: funding_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_entryorigin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_entryorigin (
    id bigint NOT NULL,
    year smallint,
    amount numeric(14,2) NOT NULL,
    entry_id bigint NOT NULL,
    CONSTRAINT funding_entryorigin_year_check CHECK ((year >= 0)),
    CONSTRAINT origin_of_something CHECK ((NOT (amount = (0)::numeric)))
);


--
-- Name: funding_entryorigin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_entryorigin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_entryorigin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_historicalallocation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_historicalallocation (
    id bigint NOT NULL,
    year smallint NOT NULL,
    instrument character varying(20) NOT NULL,
    granted numeric(14,2) NOT NULL,
    vat_estimate numeric(14,2),
    lock_version integer NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    region_id bigint,
    CONSTRAINT funding_historicalallocation_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT funding_historicalallocation_year_check CHECK ((year >= 0))
);


--
-- Name: funding_historicalallocation_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_historicalallocation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_historicalallocation_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_historicalbudget; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_historicalbudget (
    id bigint NOT NULL,
    year smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    category_id bigint,
    history_user_id bigint,
    region_id bigint,
    CONSTRAINT funding_historicalbudget_year_check CHECK ((year >= 0))
);


--
-- Name: funding_historicalbudget_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_historicalbudget ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_historicalbudget_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_historicalcashier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_historicalcashier (
    id bigint NOT NULL,
    named_on date NOT NULL,
    management character varying(12) NOT NULL,
    cooperation_body character varying(160) NOT NULL,
    explanation text NOT NULL,
    period daterange NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    named_by_id bigint,
    organisation_id bigint,
    region_id bigint,
    agreement_id bigint
);


--
-- Name: funding_historicalcashier_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_historicalcashier ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_historicalcashier_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_historicalcategory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_historicalcategory (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    "position" smallint NOT NULL,
    removed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    region_id bigint,
    CONSTRAINT funding_historicalcategory_position_check CHECK (("position" >= 0))
);


--
-- Name: funding_historicalcategory_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_historicalcategory ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_historicalcategory_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_historicalshare; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_historicalshare (
    id bigint NOT NULL,
    year smallint NOT NULL,
    part character varying(14) NOT NULL,
    audience character varying(14) NOT NULL,
    shared_at timestamp with time zone NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    region_id bigint,
    shared_by_id bigint,
    CONSTRAINT funding_historicalshare_year_check CHECK ((year >= 0))
);


--
-- Name: funding_historicalshare_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_historicalshare ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_historicalshare_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_importbatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_importbatch (
    id uuid NOT NULL,
    file_name character varying(160) NOT NULL,
    sha256 character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    headings jsonb NOT NULL,
    rows jsonb NOT NULL,
    mapping jsonb NOT NULL,
    booked_count integer NOT NULL,
    at timestamp with time zone NOT NULL,
    booked_at timestamp with time zone,
    by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT funding_importbatch_booked_count_check CHECK ((booked_count >= 0))
);


--
-- Name: funding_ledger; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_ledger (
    region_id bigint NOT NULL,
    balance numeric(14,2) NOT NULL,
    committed numeric(14,2) NOT NULL,
    reversal_limit numeric(14,2),
    is_demo boolean NOT NULL,
    CONSTRAINT committed_not_negative CHECK ((committed >= (0)::numeric)),
    CONSTRAINT reversal_limit_not_negative CHECK (((reversal_limit IS NULL) OR (reversal_limit >= (0)::numeric)))
);


--
-- Name: funding_printout; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_printout (
    id uuid NOT NULL,
    year smallint,
    title character varying(200) NOT NULL,
    html text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    token uuid NOT NULL,
    state character varying(10) NOT NULL,
    progress smallint NOT NULL,
    attempts smallint NOT NULL,
    failure text NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    path character varying(100) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    pages integer NOT NULL,
    asked_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT funding_printout_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT funding_printout_pages_check CHECK ((pages >= 0)),
    CONSTRAINT funding_printout_progress_check CHECK ((progress >= 0)),
    CONSTRAINT funding_printout_size_check CHECK ((size >= 0)),
    CONSTRAINT funding_printout_year_check CHECK ((year >= 0)),
    CONSTRAINT printout_done_has_a_file CHECK (((NOT ((state)::text = 'done'::text)) OR ((sha256)::text ~ '^[0-9a-f]{64}$'::text))),
    CONSTRAINT printout_progress_in_percent CHECK ((progress <= 100))
);


--
-- Name: funding_proposedbooking; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_proposedbooking (
    id bigint NOT NULL,
    booked_on date NOT NULL,
    description character varying(200) NOT NULL,
    supplier character varying(120) NOT NULL,
    amount_excl numeric(14,2),
    vat numeric(14,2),
    compensable boolean NOT NULL,
    meeting character varying(160) NOT NULL,
    state character varying(10) NOT NULL,
    token uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    answer text NOT NULL,
    kind character varying(16) NOT NULL,
    amount numeric(14,2),
    activity_id uuid,
    category_id bigint,
    commitment_id bigint,
    entry_id bigint,
    proposed_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    settled_by_id bigint
);


--
-- Name: funding_proposedbooking_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_proposedbooking ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_proposedbooking_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_proposedcashier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_proposedcashier (
    id bigint NOT NULL,
    named_on date NOT NULL,
    management character varying(12) NOT NULL,
    cooperation_body character varying(160) NOT NULL,
    explanation text NOT NULL,
    since date NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    cashier_id bigint,
    organisation_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    settled_by_id bigint,
    agreement_id bigint
);


--
-- Name: funding_proposedcashier_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_proposedcashier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_proposedcashier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_proposedreversal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_proposedreversal (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    token uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    answer text NOT NULL,
    booked_on date NOT NULL,
    reason text NOT NULL,
    entry_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    reversal_id bigint,
    settled_by_id bigint,
    CONSTRAINT reversal_confirmed_by_another CHECK (((NOT ((state)::text = 'done'::text)) OR (NOT ((settled_by_id = proposed_by_id) AND (settled_by_id IS NOT NULL)))))
);


--
-- Name: funding_proposedreversal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_proposedreversal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_proposedreversal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_share; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_share (
    id bigint NOT NULL,
    year smallint NOT NULL,
    part character varying(14) NOT NULL,
    audience character varying(14) NOT NULL,
    shared_at timestamp with time zone NOT NULL,
    region_id bigint NOT NULL,
    shared_by_id bigint NOT NULL,
    CONSTRAINT funding_share_year_check CHECK ((year >= 0))
);


--
-- Name: funding_share_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_share ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_share_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_storedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_storedfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(160) NOT NULL,
    media_type character varying(60) NOT NULL,
    size integer NOT NULL,
    path character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT funding_storedfile_size_check CHECK ((size >= 0))
);


--
-- Name: funding_storedfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_vatpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_vatpart (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    description character varying(120) NOT NULL,
    amount numeric(14,2) NOT NULL,
    rate numeric(4,2) NOT NULL,
    allocation_id bigint NOT NULL,
    CONSTRAINT funding_vatpart_position_check CHECK (("position" >= 0)),
    CONSTRAINT vat_part_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT vat_rate_below_hundred CHECK (((rate >= (0)::numeric) AND (rate < (100)::numeric)))
);


--
-- Name: funding_vatpart_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_vatpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_vatpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: funding_yeartotal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.funding_yeartotal (
    id bigint NOT NULL,
    year smallint NOT NULL,
    last_number integer NOT NULL,
    booked numeric(14,2) NOT NULL,
    "left" numeric(14,2) NOT NULL,
    closed_at timestamp with time zone,
    ledger_id bigint NOT NULL,
    CONSTRAINT funding_yeartotal_last_number_check CHECK ((last_number >= 0)),
    CONSTRAINT funding_yeartotal_year_check CHECK ((year >= 0)),
    CONSTRAINT left_not_negative CHECK (("left" >= (0)::numeric))
);


--
-- Name: funding_yeartotal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.funding_yeartotal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_yeartotal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_accessreview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_accessreview (
    id bigint NOT NULL,
    "on" date NOT NULL,
    appointment_id bigint NOT NULL,
    by_id bigint NOT NULL
);


--
-- Name: governance_accessreview_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_accessreview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_accessreview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_actionpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_actionpoint (
    id uuid NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    weighty boolean NOT NULL,
    state character varying(10) NOT NULL,
    reported_at timestamp with time zone,
    ended_at timestamp with time zone,
    why character varying(1000) NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lock_version integer NOT NULL,
    token uuid NOT NULL,
    body_id bigint,
    ended_by_id bigint,
    made_by_id bigint NOT NULL,
    owner_person_id bigint,
    owner_seat_id bigint,
    region_id bigint,
    reported_by_id bigint,
    item_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT action_point_has_one_owner CHECK ((((owner_person_id IS NULL) AND (owner_seat_id IS NOT NULL)) OR ((owner_person_id IS NOT NULL) AND (owner_seat_id IS NULL)))),
    CONSTRAINT action_point_says_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT ended_action_point_says_when_and_by_whom CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'reported'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['open'::character varying, 'reported'::character varying])::text[]))) AND (ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL)))),
    CONSTRAINT governance_actionpoint_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT lapsed_action_point_says_why CHECK (((NOT ((state)::text = 'lapsed'::text)) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT point_of_weight_is_closed_by_a_second_person CHECK (((NOT weighty) OR (NOT ((state)::text = 'done'::text)) OR ((reported_by_id IS NOT NULL) AND (NOT ((reported_by_id = ended_by_id) AND (reported_by_id IS NOT NULL) AND (ended_by_id IS NOT NULL))))))
);


--
-- Name: governance_agendaitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_agendaitem (
    id uuid NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(12) NOT NULL,
    minutes smallint,
    oral boolean NOT NULL,
    portfolio_holder character varying(200) NOT NULL,
    proposal text NOT NULL,
    explanation text NOT NULL,
    procedure text NOT NULL,
    for_inspection text NOT NULL,
    communication text NOT NULL,
    tell_decision_to text NOT NULL,
    financial_consequences text NOT NULL,
    staff_consequences text NOT NULL,
    information_from character varying(200) NOT NULL,
    outcome character varying(10) NOT NULL,
    notes text NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    moved_from_id uuid,
    owner_person_id bigint,
    owner_seat_id bigint,
    meeting_id uuid NOT NULL,
    CONSTRAINT governance_agendaitem_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT governance_agendaitem_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT governance_agendaitem_number_check CHECK ((number >= 0)),
    CONSTRAINT item_does_not_come_from_itself CHECK ((NOT ((moved_from_id = id) AND (moved_from_id IS NOT NULL)))),
    CONSTRAINT item_has_at_most_one_owner CHECK (((owner_seat_id IS NULL) OR (owner_person_id IS NULL))),
    CONSTRAINT item_takes_some_minutes CHECK (((minutes IS NULL) OR ((minutes >= 1) AND (minutes <= 600))))
);


--
-- Name: governance_appointment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_appointment (
    id bigint NOT NULL,
    place smallint NOT NULL,
    period daterange NOT NULL,
    person_id bigint NOT NULL,
    seat_id bigint NOT NULL,
    CONSTRAINT appointment_lasts_a_day CHECK ((NOT isempty(period))),
    CONSTRAINT governance_appointment_place_check CHECK ((place >= 0))
);


--
-- Name: governance_appointment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_attendance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_attendance (
    id bigint NOT NULL,
    guest character varying(200) NOT NULL,
    function character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    person_id bigint,
    seat_id bigint,
    meeting_id uuid NOT NULL,
    CONSTRAINT attendance_of_a_person_or_a_guest CHECK (((((guest)::text = ''::text) AND (person_id IS NOT NULL)) OR ((person_id IS NULL) AND (seat_id IS NULL) AND (NOT ((guest)::text = ''::text)))))
);


--
-- Name: governance_attendance_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_attendance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_attendance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_auditentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_auditentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(60) NOT NULL,
    subject character varying(120) NOT NULL,
    detail text NOT NULL,
    reference character varying(16) NOT NULL,
    actor_id bigint,
    region_id bigint,
    seat character varying(200) DEFAULT ''::character varying NOT NULL
);


--
-- Name: governance_auditentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_auditlink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_auditlink (
    entry_id bigint NOT NULL,
    number bigint NOT NULL,
    previous character varying(64) NOT NULL,
    sha256 character varying(64) NOT NULL,
    CONSTRAINT governance_auditlink_number_check CHECK ((number >= 0))
);


--
-- Name: governance_auditqueue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_auditqueue (
    entry_id bigint NOT NULL
);


--
-- Name: governance_body; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_body (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    name character varying(120) NOT NULL,
    region_id bigint,
    ended_on date,
    in_picture boolean DEFAULT true NOT NULL,
    purpose character varying(300) DEFAULT ''::character varying NOT NULL,
    rhythm_times_a_year smallint,
    rhythm_weeks smallint,
    CONSTRAINT body_has_one_rhythm CHECK (((rhythm_weeks IS NULL) OR (rhythm_times_a_year IS NULL))),
    CONSTRAINT governance_body_rhythm_times_a_year_check CHECK ((rhythm_times_a_year >= 0)),
    CONSTRAINT governance_body_rhythm_weeks_check CHECK ((rhythm_weeks >= 0)),
    CONSTRAINT programme_bodies_have_no_region CHECK (((((kind)::text = ANY ((ARRAY['programme_team'::character varying, 'administration'::character varying, 'ministries'::character varying, 'provinces'::character varying, 'sounding_board'::character varying, 'directorate'::character varying, 'chairs_consultation'::character varying, 'leads_table'::character varying])::text[])) AND (region_id IS NULL)) OR ((NOT ((kind)::text = ANY ((ARRAY['programme_team'::character varying, 'administration'::character varying, 'ministries'::character varying, 'provinces'::character varying, 'sounding_board'::character varying, 'directorate'::character varying, 'chairs_consultation'::character varying, 'leads_table'::character varying])::text[]))) AND (region_id IS NOT NULL)))),
    CONSTRAINT rhythm_is_never_0 CHECK ((((rhythm_weeks IS NULL) OR ((rhythm_weeks >= 1) AND (rhythm_weeks <= 52))) AND ((rhythm_times_a_year IS NULL) OR ((rhythm_times_a_year >= 1) AND (rhythm_times_a_year <= 52)))))
);


--
-- Name: governance_body_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_body ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_body_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_correction (
    id uuid NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    text text NOT NULL,
    answer character varying(10) NOT NULL,
    reply character varying(1000) NOT NULL,
    token uuid NOT NULL,
    answered_by_id bigint,
    item_id uuid,
    person_id bigint NOT NULL,
    report_id uuid NOT NULL,
    CONSTRAINT correction_not_taken_says_why CHECK (((NOT ((answer)::text = 'not_taken'::text)) OR (NOT ((reply)::text = ''::text)))),
    CONSTRAINT correction_says_something CHECK ((NOT (text = ''::text)))
);


--
-- Name: governance_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_decision (
    id uuid NOT NULL,
    year smallint NOT NULL,
    sequence smallint NOT NULL,
    text text NOT NULL,
    "on" date NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lock_version integer NOT NULL,
    token uuid NOT NULL,
    body_id bigint NOT NULL,
    item_id uuid NOT NULL,
    made_by_id bigint NOT NULL,
    meeting_id uuid NOT NULL,
    paper_id uuid,
    CONSTRAINT decision_says_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT decisions_count_from_one CHECK ((sequence >= 1)),
    CONSTRAINT governance_decision_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT governance_decision_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT governance_decision_year_check CHECK ((year >= 0))
);


--
-- Name: governance_decisionnote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_decisionnote (
    id uuid NOT NULL,
    side character varying(10) NOT NULL,
    subject character varying(200) NOT NULL,
    "to" character varying(200) NOT NULL,
    sender character varying(200) NOT NULL,
    drawn_up_by character varying(200) NOT NULL,
    worked_with character varying(200) NOT NULL,
    reference character varying(60) NOT NULL,
    "on" date NOT NULL,
    actively_public boolean NOT NULL,
    occasion text NOT NULL,
    advice text NOT NULL,
    core text NOT NULL,
    practical text NOT NULL,
    explanation text NOT NULL,
    follow_up text NOT NULL,
    politics text NOT NULL,
    means_and_law text NOT NULL,
    forces text NOT NULL,
    withheld text NOT NULL,
    why_withheld text NOT NULL,
    annexes text NOT NULL,
    lock_version integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    token uuid NOT NULL,
    is_demo boolean NOT NULL,
    made_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT governance_decisionnote_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT note_is_of_one_side CHECK (((side)::text = ANY ((ARRAY['regio'::character varying, 'rijk'::character varying])::text[]))),
    CONSTRAINT note_withdrawn_was_public CHECK (((withdrawn_at IS NULL) OR (published_at IS NOT NULL)))
);


--
-- Name: governance_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_event (
    id bigint NOT NULL,
    key uuid NOT NULL,
    audience character varying(10) NOT NULL,
    places integer,
    until date NOT NULL,
    description text NOT NULL,
    asks_remark boolean NOT NULL,
    is_closed boolean NOT NULL,
    lock_version integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    guests_placed integer NOT NULL,
    guests_waiting integer NOT NULL,
    guests_cancelled integer NOT NULL,
    cleaned_at timestamp with time zone,
    meeting_id uuid NOT NULL,
    opened_by_id bigint NOT NULL,
    CONSTRAINT event_has_some_places CHECK (((places IS NULL) OR ((places >= 1) AND (places <= 10000)))),
    CONSTRAINT governance_event_guests_cancelled_check CHECK ((guests_cancelled >= 0)),
    CONSTRAINT governance_event_guests_placed_check CHECK ((guests_placed >= 0)),
    CONSTRAINT governance_event_guests_waiting_check CHECK ((guests_waiting >= 0)),
    CONSTRAINT governance_event_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT governance_event_places_check CHECK ((places >= 0))
);


--
-- Name: governance_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_eventmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_eventmail (
    id bigint NOT NULL,
    key uuid NOT NULL,
    occasion character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    attempts integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    next_at timestamp with time zone NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    failure text NOT NULL,
    registration_id uuid NOT NULL,
    CONSTRAINT governance_eventmail_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: governance_eventmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_eventmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_eventmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_feedtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_feedtoken (
    id bigint NOT NULL,
    label character varying(60) NOT NULL,
    sha256 character varying(64) NOT NULL,
    with_link boolean NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    used_on date,
    ended_at timestamp with time zone,
    token uuid NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT feed_token_has_a_label CHECK ((NOT ((label)::text = ''::text))),
    CONSTRAINT feed_token_keeps_a_hash CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: governance_feedtoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_feedtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_feedtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalactionpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalactionpoint (
    id uuid NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    weighty boolean NOT NULL,
    state character varying(10) NOT NULL,
    reported_at timestamp with time zone,
    ended_at timestamp with time zone,
    why character varying(1000) NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lock_version integer NOT NULL,
    token uuid NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    body_id bigint,
    ended_by_id bigint,
    history_user_id bigint,
    item_id uuid,
    made_by_id bigint,
    owner_person_id bigint,
    owner_seat_id bigint,
    region_id bigint,
    reported_by_id bigint,
    meeting_id uuid,
    CONSTRAINT governance_historicalactionpoint_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: governance_historicalactionpoint_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalactionpoint ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalactionpoint_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalagendaitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalagendaitem (
    id uuid NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(12) NOT NULL,
    minutes smallint,
    oral boolean NOT NULL,
    portfolio_holder character varying(200) NOT NULL,
    proposal text NOT NULL,
    explanation text NOT NULL,
    procedure text NOT NULL,
    for_inspection text NOT NULL,
    communication text NOT NULL,
    tell_decision_to text NOT NULL,
    financial_consequences text NOT NULL,
    staff_consequences text NOT NULL,
    information_from character varying(200) NOT NULL,
    outcome character varying(10) NOT NULL,
    notes text NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    moved_from_id uuid,
    owner_person_id bigint,
    owner_seat_id bigint,
    meeting_id uuid,
    CONSTRAINT governance_historicalagendaitem_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT governance_historicalagendaitem_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT governance_historicalagendaitem_number_check CHECK ((number >= 0))
);


--
-- Name: governance_historicalagendaitem_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalagendaitem ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalagendaitem_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalappointment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalappointment (
    id bigint NOT NULL,
    place smallint NOT NULL,
    period daterange NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    person_id bigint,
    seat_id bigint,
    CONSTRAINT governance_historicalappointment_place_check CHECK ((place >= 0))
);


--
-- Name: governance_historicalappointment_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalappointment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalappointment_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalbody; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalbody (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    name character varying(120) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    region_id bigint,
    ended_on date,
    in_picture boolean DEFAULT true NOT NULL,
    purpose character varying(300) DEFAULT ''::character varying NOT NULL,
    rhythm_times_a_year smallint,
    rhythm_weeks smallint,
    CONSTRAINT governance_historicalbody_rhythm_times_a_year_check CHECK ((rhythm_times_a_year >= 0)),
    CONSTRAINT governance_historicalbody_rhythm_weeks_check CHECK ((rhythm_weeks >= 0))
);


--
-- Name: governance_historicalbody_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalbody ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalbody_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicaldecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicaldecision (
    id uuid NOT NULL,
    year smallint NOT NULL,
    sequence smallint NOT NULL,
    text text NOT NULL,
    "on" date NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lock_version integer NOT NULL,
    token uuid NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    body_id bigint,
    history_user_id bigint,
    item_id uuid,
    made_by_id bigint,
    meeting_id uuid,
    paper_id uuid,
    CONSTRAINT governance_historicaldecision_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT governance_historicaldecision_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT governance_historicaldecision_year_check CHECK ((year >= 0))
);


--
-- Name: governance_historicaldecision_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicaldecision ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicaldecision_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicaldecisionnote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicaldecisionnote (
    id uuid NOT NULL,
    side character varying(10) NOT NULL,
    subject character varying(200) NOT NULL,
    "to" character varying(200) NOT NULL,
    sender character varying(200) NOT NULL,
    drawn_up_by character varying(200) NOT NULL,
    worked_with character varying(200) NOT NULL,
    reference character varying(60) NOT NULL,
    "on" date NOT NULL,
    actively_public boolean NOT NULL,
    occasion text NOT NULL,
    advice text NOT NULL,
    core text NOT NULL,
    practical text NOT NULL,
    explanation text NOT NULL,
    follow_up text NOT NULL,
    politics text NOT NULL,
    means_and_law text NOT NULL,
    forces text NOT NULL,
    withheld text NOT NULL,
    why_withheld text NOT NULL,
    annexes text NOT NULL,
    lock_version integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    token uuid NOT NULL,
    is_demo boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    made_by_id bigint,
    region_id bigint,
    CONSTRAINT governance_historicaldecisionnote_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: governance_historicaldecisionnote_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicaldecisionnote ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicaldecisionnote_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalmeeting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalmeeting (
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    link character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    why character varying(200) NOT NULL,
    lock_version integer NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    closed_at timestamp with time zone,
    token uuid NOT NULL,
    is_demo boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    body_id bigint,
    closed_by_id bigint,
    history_user_id bigint,
    made_by_id bigint,
    region_id bigint,
    series_id uuid,
    CONSTRAINT governance_historicalmeeting_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: governance_historicalmeeting_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalmeeting ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalmeeting_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalmilestone; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalmilestone (
    "precision" character varying(8) NOT NULL,
    first_day date,
    last_day date,
    words character varying(80) NOT NULL,
    source character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    done_on date,
    why character varying(300) NOT NULL,
    is_demo boolean NOT NULL,
    lock_version integer NOT NULL,
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    each_region boolean NOT NULL,
    title character varying(200) NOT NULL,
    note text NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    token uuid NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    made_by_id bigint,
    region_id bigint,
    CONSTRAINT governance_historicalmilestone_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: governance_historicalmilestone_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalmilestone ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalmilestone_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalperson; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalperson (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    is_active boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    anonymised_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint
);


--
-- Name: governance_historicalperson_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalperson ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalperson_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalregioncourse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalregioncourse (
    id bigint NOT NULL,
    first_day date,
    last_day date,
    words character varying(80) NOT NULL,
    source character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    done_on date,
    why character varying(300) NOT NULL,
    is_demo boolean NOT NULL,
    lock_version integer NOT NULL,
    "precision" character varying(8) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    region_id bigint,
    milestone_id uuid,
    CONSTRAINT governance_historicalregioncourse_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: governance_historicalregioncourse_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalregioncourse ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalregioncourse_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalreport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalreport (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    opening text NOT NULL,
    sent_at timestamp with time zone,
    corrections_until date,
    adopted_on date,
    chair character varying(200) NOT NULL,
    secretary character varying(200) NOT NULL,
    lock_version integer NOT NULL,
    closed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    adopted_in_id uuid,
    meeting_id uuid,
    CONSTRAINT governance_historicalreport_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: governance_historicalreport_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalreport ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalreport_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalseat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalseat (
    id bigint NOT NULL,
    role character varying(30) NOT NULL,
    side character varying(10) NOT NULL,
    places smallint NOT NULL,
    number smallint NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    body_id bigint,
    history_user_id bigint,
    organisation_id bigint,
    ended_on date,
    title character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT governance_historicalseat_number_check CHECK ((number >= 0)),
    CONSTRAINT governance_historicalseat_places_check CHECK ((places >= 0))
);


--
-- Name: governance_historicalseat_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalseat ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalseat_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_historicalwait; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_historicalwait (
    id bigint NOT NULL,
    words character varying(300) NOT NULL,
    met_on date,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    milestone_id uuid,
    on_id uuid
);


--
-- Name: governance_historicalwait_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_historicalwait ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_historicalwait_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_integritycheck; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_integritycheck (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    rows bigint NOT NULL,
    head character varying(64) NOT NULL,
    findings jsonb NOT NULL,
    CONSTRAINT check_of_a_kind CHECK (((kind)::text = ANY ((ARRAY['audit'::character varying, 'versions'::character varying])::text[]))),
    CONSTRAINT governance_integritycheck_rows_check CHECK ((rows >= 0))
);


--
-- Name: governance_integritycheck_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_integritycheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_integritycheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_mailjob; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_mailjob (
    id bigint NOT NULL,
    key uuid NOT NULL,
    state character varying(10) NOT NULL,
    attempts integer NOT NULL,
    asked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    next_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    failure text NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT governance_mailjob_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: governance_mailjob_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_mailjob ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_mailjob_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_meeting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_meeting (
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    link character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    why character varying(200) NOT NULL,
    lock_version integer NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    closed_at timestamp with time zone,
    token uuid NOT NULL,
    is_demo boolean NOT NULL,
    body_id bigint,
    closed_by_id bigint,
    made_by_id bigint NOT NULL,
    region_id bigint,
    series_id uuid,
    CONSTRAINT cancelled_meeting_says_why CHECK (((NOT ((state)::text = 'vervallen'::text)) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT closed_meeting_says_when_and_by_whom CHECK ((((closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL) AND ((state)::text = 'gesloten'::text)) OR ((NOT ((state)::text = 'gesloten'::text)) AND (closed_at IS NULL) AND (closed_by_id IS NULL)))),
    CONSTRAINT governance_meeting_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT meeting_ends_after_it_starts CHECK ((ends_at > starts_at)),
    CONSTRAINT meeting_of_a_body_or_titled CHECK (((body_id IS NOT NULL) OR (NOT ((title)::text = ''::text))))
);


--
-- Name: governance_meetingseries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_meetingseries (
    id uuid NOT NULL,
    weeks smallint,
    times_a_year smallint,
    first_on date NOT NULL,
    last_on date NOT NULL,
    starts time without time zone NOT NULL,
    minutes smallint NOT NULL,
    place character varying(200) NOT NULL,
    link character varying(500) NOT NULL,
    school_region character varying(10) NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    body_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    CONSTRAINT governance_meetingseries_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT governance_meetingseries_times_a_year_check CHECK ((times_a_year >= 0)),
    CONSTRAINT governance_meetingseries_weeks_check CHECK ((weeks >= 0)),
    CONSTRAINT series_ends_after_it_begins CHECK ((last_on >= first_on)),
    CONSTRAINT series_has_one_rhythm CHECK ((((times_a_year IS NULL) AND (weeks >= 1)) OR ((times_a_year >= 1) AND (weeks IS NULL)))),
    CONSTRAINT series_meets_for_some_time CHECK ((minutes >= 1))
);


--
-- Name: governance_milestone; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_milestone (
    "precision" character varying(8) NOT NULL,
    first_day date,
    last_day date,
    words character varying(80) NOT NULL,
    source character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    done_on date,
    why character varying(300) NOT NULL,
    is_demo boolean NOT NULL,
    lock_version integer NOT NULL,
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    each_region boolean NOT NULL,
    title character varying(200) NOT NULL,
    note text NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    token uuid NOT NULL,
    made_by_id bigint,
    region_id bigint,
    CONSTRAINT dropped_milestone_says_why CHECK (((NOT ((state)::text = 'dropped'::text)) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT each_region_is_done_by_the_regions CHECK (((NOT each_region) OR (NOT ((state)::text = 'done'::text)))),
    CONSTRAINT governance_milestone_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT milestone_days_fit CHECK ((((NOT (("precision")::text = 'open'::text)) AND (first_day IS NOT NULL) AND (last_day >= first_day) AND (last_day IS NOT NULL)) OR ((("precision")::text = 'open'::text) AND (first_day IS NULL) AND (last_day IS NULL)))),
    CONSTRAINT milestone_has_a_day_only_when_done CHECK ((((state)::text = 'done'::text) OR (done_on IS NULL))),
    CONSTRAINT milestone_says_something CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT only_the_programme_s_is_of_each_region CHECK (((region_id IS NULL) OR (NOT each_region)))
);


--
-- Name: governance_milestonetold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_milestonetold (
    id bigint NOT NULL,
    kind character varying(5) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    milestone_id uuid NOT NULL,
    region_id bigint NOT NULL
);


--
-- Name: governance_milestonetold_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_milestonetold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_milestonetold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_ministryrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_ministryrequest (
    id bigint NOT NULL,
    reasons text NOT NULL,
    asked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    explanation text NOT NULL,
    decided_at timestamp with time zone,
    alternative_id bigint,
    asked_by_id bigint NOT NULL,
    decided_id bigint,
    decided_by_id bigint,
    preferred_id bigint NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT alternative_is_another_ministry CHECK (((alternative_id IS NULL) OR (NOT ((alternative_id = preferred_id) AND (alternative_id IS NOT NULL))))),
    CONSTRAINT ministry_decided_with_its_day CHECK ((((decided_id IS NULL) AND (decided_at IS NULL)) OR ((decided_id IS NOT NULL) AND (decided_at IS NOT NULL))))
);


--
-- Name: governance_ministryrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_ministryrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_ministryrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_notice (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    topic character varying(80) NOT NULL,
    text character varying(240) NOT NULL,
    path character varying(300) NOT NULL,
    "right" character varying(60) NOT NULL,
    closed_at timestamp with time zone,
    mail_id bigint,
    person_id bigint NOT NULL,
    region_id bigint,
    meeting_id uuid,
    series_id uuid,
    at_once boolean DEFAULT false NOT NULL,
    CONSTRAINT notice_leads_into_the_portal CHECK (((path)::text ~~ '/%'::text))
);


--
-- Name: governance_notice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_paper; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_paper (
    id uuid NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    source character varying(40) NOT NULL,
    source_key character varying(200) NOT NULL,
    added_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    removed_at timestamp with time zone,
    token uuid NOT NULL,
    added_by_id bigint NOT NULL,
    item_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    moved_from_id uuid,
    file_id uuid,
    CONSTRAINT governance_paper_number_check CHECK ((number >= 0))
);


--
-- Name: governance_paperfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_paperfile (
    state character varying(10) NOT NULL,
    progress smallint NOT NULL,
    attempts smallint NOT NULL,
    fault text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(160) NOT NULL,
    source character varying(80) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    pdf_sha256 character varying(64) NOT NULL,
    pdf_size integer NOT NULL,
    pages integer NOT NULL,
    notes jsonb NOT NULL,
    added_by_id bigint NOT NULL,
    CONSTRAINT governance_paperfile_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT governance_paperfile_pages_check CHECK ((pages >= 0)),
    CONSTRAINT governance_paperfile_pdf_size_check CHECK ((pdf_size >= 0)),
    CONSTRAINT governance_paperfile_progress_check CHECK ((progress >= 0)),
    CONSTRAINT governance_paperfile_size_check CHECK ((size >= 0)),
    CONSTRAINT paper_done_has_a_pdf CHECK (((NOT ((state)::text = 'done'::text)) OR ((pages >= 1) AND ((pdf_sha256)::text ~ '^[0-9a-f]{64}$'::text)))),
    CONSTRAINT paper_has_a_hash CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: governance_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_person (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    is_active boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    anonymised_at timestamp with time zone,
    CONSTRAINT address_in_small_letters CHECK (((email)::text = lower((email)::text)))
);


--
-- Name: governance_person_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_printed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_printed (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    pages integer NOT NULL,
    broken jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    job_id uuid NOT NULL,
    CONSTRAINT governance_printed_pages_check CHECK ((pages >= 0)),
    CONSTRAINT governance_printed_size_check CHECK ((size >= 0)),
    CONSTRAINT print_has_a_hash CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: governance_printed_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_printed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_printed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_printjob; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_printjob (
    state character varying(10) NOT NULL,
    progress smallint NOT NULL,
    attempts smallint NOT NULL,
    fault text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    subject character varying(80) NOT NULL,
    title character varying(240) NOT NULL,
    content jsonb NOT NULL,
    content_sha256 character varying(64) NOT NULL,
    token uuid NOT NULL,
    asked_by_id bigint NOT NULL,
    region_id bigint,
    CONSTRAINT governance_printjob_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT governance_printjob_progress_check CHECK ((progress >= 0))
);


--
-- Name: governance_regioncourse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_regioncourse (
    id bigint NOT NULL,
    first_day date,
    last_day date,
    words character varying(80) NOT NULL,
    source character varying(300) NOT NULL,
    state character varying(8) NOT NULL,
    done_on date,
    why character varying(300) NOT NULL,
    is_demo boolean NOT NULL,
    lock_version integer NOT NULL,
    "precision" character varying(8) NOT NULL,
    milestone_id uuid NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT dropped_region_course_says_why CHECK (((NOT ((state)::text = 'dropped'::text)) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT governance_regioncourse_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT region_course_has_a_day_only_when_done CHECK ((((state)::text = 'done'::text) OR (done_on IS NULL))),
    CONSTRAINT region_days_fit CHECK ((((NOT (("precision")::text = ANY ((ARRAY[''::character varying, 'open'::character varying])::text[]))) AND (first_day IS NOT NULL) AND (last_day >= first_day) AND (last_day IS NOT NULL)) OR ((("precision")::text = ANY ((ARRAY[''::character varying, 'open'::character varying])::text[])) AND (first_day IS NULL) AND (last_day IS NULL))))
);


--
-- Name: governance_regioncourse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_regioncourse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_regioncourse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_registration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_registration (
    id uuid NOT NULL,
    turn integer NOT NULL,
    state character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    organisation character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    remark character varying(300) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    why character varying(200) NOT NULL,
    reminded_for timestamp with time zone,
    event_id bigint NOT NULL,
    person_id bigint,
    taken_off_by_id bigint,
    session_id bigint,
    CONSTRAINT cancelled_registration_says_when CHECK ((((cancelled_at IS NOT NULL) AND ((state)::text = 'cancelled'::text)) OR ((NOT ((state)::text = 'cancelled'::text)) AND (cancelled_at IS NULL) AND (taken_off_by_id IS NULL)))),
    CONSTRAINT governance_registration_turn_check CHECK ((turn >= 0)),
    CONSTRAINT registration_of_somebody CHECK (((person_id IS NOT NULL) OR (NOT ((name)::text = ''::text))))
);


--
-- Name: governance_reminder; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_reminder (
    id bigint NOT NULL,
    kind character varying(5) NOT NULL,
    due_on date NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    action_point_id uuid NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: governance_reminder_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_reminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_report (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    opening text NOT NULL,
    sent_at timestamp with time zone,
    corrections_until date,
    adopted_on date,
    chair character varying(200) NOT NULL,
    secretary character varying(200) NOT NULL,
    lock_version integer NOT NULL,
    closed_at timestamp with time zone,
    adopted_in_id uuid,
    meeting_id uuid NOT NULL,
    CONSTRAINT adopted_report_says_when_and_by_whom CHECK ((((closed_at IS NOT NULL) AND (adopted_on IS NOT NULL) AND ((state)::text = 'adopted'::text) AND (NOT ((chair)::text = ''::text)) AND (NOT ((secretary)::text = ''::text))) OR ((NOT ((state)::text = 'adopted'::text)) AND (closed_at IS NULL)))),
    CONSTRAINT corrections_have_a_last_day CHECK (((NOT ((state)::text = 'correcting'::text)) OR (corrections_until IS NOT NULL))),
    CONSTRAINT governance_report_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: governance_reportpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_reportpart (
    id bigint NOT NULL,
    text text NOT NULL,
    item_id uuid NOT NULL,
    report_id uuid NOT NULL
);


--
-- Name: governance_reportpart_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_reportpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_reportpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_seat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_seat (
    id bigint NOT NULL,
    role character varying(30) NOT NULL,
    side character varying(10) NOT NULL,
    places smallint NOT NULL,
    number smallint NOT NULL,
    body_id bigint NOT NULL,
    organisation_id bigint,
    ended_on date,
    title character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT governance_seat_number_check CHECK ((number >= 0)),
    CONSTRAINT governance_seat_places_check CHECK ((places >= 0)),
    CONSTRAINT seat_has_a_place CHECK ((places >= 1))
);


--
-- Name: governance_seat_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_seat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_seat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_seatproposal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_seatproposal (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    since date NOT NULL,
    until date,
    proposed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    settled_at timestamp with time zone,
    appointment_id bigint,
    person_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    seat_id bigint NOT NULL,
    settled_by_id bigint,
    CONSTRAINT confirmed_by_a_second_person CHECK (((appointment_id IS NULL) OR (NOT ((settled_by_id = proposed_by_id) AND (settled_by_id IS NOT NULL)))))
);


--
-- Name: governance_seatproposal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_seatproposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_seatproposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_wait; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_wait (
    id bigint NOT NULL,
    words character varying(300) NOT NULL,
    met_on date,
    milestone_id uuid NOT NULL,
    on_id uuid,
    CONSTRAINT does_not_wait_for_itself CHECK ((NOT ((milestone_id = on_id) AND (on_id IS NOT NULL)))),
    CONSTRAINT waits_for_one_thing CHECK ((((met_on IS NULL) AND (on_id IS NOT NULL) AND ((words)::text = ''::text)) OR ((on_id IS NULL) AND (NOT ((words)::text = ''::text)))))
);


--
-- Name: governance_wait_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_wait ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_wait_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: governance_worksession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.governance_worksession (
    id bigint NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    places integer,
    event_id bigint NOT NULL,
    CONSTRAINT governance_worksession_number_check CHECK ((number >= 0)),
    CONSTRAINT governance_worksession_places_check CHECK ((places >= 0)),
    CONSTRAINT session_has_some_places CHECK (((places IS NULL) OR ((places >= 1) AND (places <= 10000))))
);


--
-- Name: governance_worksession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.governance_worksession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_worksession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_activity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_activity (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    description text NOT NULL,
    why_here text NOT NULL,
    residents text NOT NULL,
    lead_function character varying(120) NOT NULL,
    begins_on date,
    ends_on date,
    ruled_state character varying(10) NOT NULL,
    ruled_reason text NOT NULL,
    document_id uuid NOT NULL,
    lead_id bigint,
    saved_by_id bigint,
    CONSTRAINT activity_ends_after_it_begins CHECK (((begins_on IS NULL) OR (ends_on IS NULL) OR (ends_on >= begins_on))),
    CONSTRAINT plans_activity_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_activity_position_check CHECK (("position" >= 0)),
    CONSTRAINT state_overruled_with_a_reason CHECK ((((ruled_state)::text = ''::text) OR (NOT (ruled_reason = ''::text))))
);


--
-- Name: plans_activity_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_activity_challenges (
    id bigint NOT NULL,
    activity_id uuid NOT NULL,
    challenge_id uuid NOT NULL
);


--
-- Name: plans_activity_challenges_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_activity_challenges ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_activity_challenges_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_activity_related; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_activity_related (
    id bigint NOT NULL,
    from_activity_id uuid NOT NULL,
    to_activity_id uuid NOT NULL
);


--
-- Name: plans_activity_related_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_activity_related ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_activity_related_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_activity_shared_with; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_activity_shared_with (
    id bigint NOT NULL,
    activity_id uuid NOT NULL,
    region_id bigint NOT NULL
);


--
-- Name: plans_activity_shared_with_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_activity_shared_with ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_activity_shared_with_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_activitycost; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_activitycost (
    id bigint NOT NULL,
    year smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    activity_id uuid NOT NULL,
    CONSTRAINT costs_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT plans_activitycost_year_check CHECK ((year >= 0))
);


--
-- Name: plans_activitycost_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_activitycost ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_activitycost_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_activitygoal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_activitygoal (
    id bigint NOT NULL,
    strength character varying(10) NOT NULL,
    effect text NOT NULL,
    activity_id uuid NOT NULL,
    goal_id uuid NOT NULL
);


--
-- Name: plans_activitygoal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_activitygoal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_activitygoal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_adoption; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_adoption (
    version_id uuid NOT NULL,
    number integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    document_id uuid NOT NULL,
    region_approval_id bigint NOT NULL,
    state_approval_id bigint NOT NULL,
    CONSTRAINT adopted_number_from_one CHECK ((number >= 1)),
    CONSTRAINT adoption_rests_on_two_approvals CHECK ((NOT (region_approval_id = state_approval_id))),
    CONSTRAINT plans_adoption_number_check CHECK ((number >= 0))
);


--
-- Name: plans_approval; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_approval (
    id bigint NOT NULL,
    side character varying(10) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    withdrawn_at timestamp with time zone,
    seat character varying(120) NOT NULL,
    sha256 character varying(64) NOT NULL,
    by_id bigint NOT NULL,
    version_id uuid NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT approval_of_a_side CHECK (((side)::text = ANY ((ARRAY['regio'::character varying, 'rijk'::character varying])::text[])))
);


--
-- Name: plans_approval_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_approval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_approval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_award; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_award (
    id uuid NOT NULL,
    key uuid NOT NULL,
    year smallint,
    tranche character varying(60) NOT NULL,
    recipient character varying(160) NOT NULL,
    basis character varying(10) NOT NULL,
    amount numeric(14,2),
    unit character varying(80) NOT NULL,
    note character varying(240) NOT NULL,
    "position" integer NOT NULL,
    removed_at timestamp with time zone,
    programme_id uuid NOT NULL,
    CONSTRAINT award_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT plans_award_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_award_year_check CHECK ((year >= 0))
);


--
-- Name: plans_challenge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_challenge (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    kind character varying(12) NOT NULL,
    analysis text NOT NULL,
    evidence text NOT NULL,
    document_id uuid NOT NULL,
    saved_by_id bigint,
    CONSTRAINT plans_challenge_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_challenge_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_challenge_objectives; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_challenge_objectives (
    id bigint NOT NULL,
    challenge_id uuid NOT NULL,
    objective_id bigint NOT NULL
);


--
-- Name: plans_challenge_objectives_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_challenge_objectives ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_challenge_objectives_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_chapter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_chapter (
    id uuid NOT NULL,
    slug character varying(80) NOT NULL,
    title character varying(160) NOT NULL,
    guidance text NOT NULL,
    "position" integer NOT NULL,
    state character varying(10) NOT NULL,
    due date,
    removed_at timestamp with time zone,
    parent_id uuid,
    writer_id bigint,
    document_id uuid NOT NULL,
    CONSTRAINT chapter_not_its_own_parent CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL)))),
    CONSTRAINT plans_chapter_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_chaptertext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_chaptertext (
    chapter_id uuid NOT NULL,
    html text NOT NULL,
    ready text NOT NULL,
    plain text NOT NULL,
    words integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone,
    saved_by_id bigint,
    CONSTRAINT plans_chaptertext_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_chaptertext_words_check CHECK ((words >= 0))
);


--
-- Name: plans_chaptertext_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_chaptertext_history (
    save_kind character varying(10) NOT NULL,
    sitting uuid,
    base integer,
    token uuid,
    words integer NOT NULL,
    html text NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone,
    history_change_reason text,
    history_id bigint NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    chapter_id uuid,
    history_user_id bigint,
    saved_by_id bigint,
    continues boolean DEFAULT false NOT NULL,
    CONSTRAINT plans_chaptertext_history_base_check CHECK ((base >= 0)),
    CONSTRAINT plans_chaptertext_history_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_chaptertext_history_words_check CHECK ((words >= 0))
);


--
-- Name: plans_chaptertext_history_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_chaptertext_history ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_chaptertext_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_comment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_comment (
    id uuid NOT NULL,
    item uuid,
    item_kind character varying(20) NOT NULL,
    item_title character varying(200) NOT NULL,
    quote text NOT NULL,
    replacement text NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    changed_at timestamp with time zone,
    outcome character varying(10) NOT NULL,
    ended_at timestamp with time zone,
    token uuid NOT NULL,
    chapter_id uuid,
    document_id uuid NOT NULL,
    ended_by_id bigint,
    thread_id uuid,
    version_id uuid,
    written_by_id bigint NOT NULL,
    CONSTRAINT a_comment_says_something CHECK (((NOT (text = ''::text)) OR (NOT (replacement = ''::text)))),
    CONSTRAINT a_suggestion_replaces_a_passage CHECK (((replacement = ''::text) OR ((chapter_id IS NOT NULL) AND (NOT (quote = ''::text))))),
    CONSTRAINT an_answer_only_answers CHECK (((thread_id IS NULL) OR ((chapter_id IS NULL) AND (item IS NULL) AND ((outcome)::text = ''::text) AND (quote = ''::text) AND (replacement = ''::text)))),
    CONSTRAINT an_ended_comment_says_when_and_by_whom CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((outcome)::text = ''::text)) OR ((NOT ((outcome)::text = ''::text)) AND (ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL)))),
    CONSTRAINT comment_does_not_answer_itself CHECK ((NOT ((thread_id = id) AND (thread_id IS NOT NULL))))
);


--
-- Name: plans_comment_mentions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_comment_mentions (
    id bigint NOT NULL,
    comment_id uuid NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: plans_comment_mentions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_comment_mentions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_comment_mentions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_contribution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_contribution (
    id uuid NOT NULL,
    key uuid NOT NULL,
    kind character varying(20) NOT NULL,
    scheme character varying(120) NOT NULL,
    description text NOT NULL,
    fte numeric(6,2),
    state character varying(10) NOT NULL,
    state_on date,
    reason text NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    activity_id uuid NOT NULL,
    contributor_id bigint NOT NULL,
    state_by_id bigint,
    CONSTRAINT capacity_not_negative CHECK ((fte >= (0)::numeric)),
    CONSTRAINT not_now_has_a_reason CHECK (((NOT ((state)::text = 'not_now'::text)) OR (NOT (reason = ''::text)))),
    CONSTRAINT plans_contribution_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_contribution_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_contributionyear; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_contributionyear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    contribution_id uuid NOT NULL,
    CONSTRAINT contribution_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT plans_contributionyear_year_check CHECK ((year >= 0))
);


--
-- Name: plans_contributionyear_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_contributionyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_contributionyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_document (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    period daterange,
    is_demo boolean NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    plan_id uuid,
    region_id bigint NOT NULL,
    CONSTRAINT agenda_has_plan_and_period CHECK (((((kind)::text = 'plan'::text) AND (period IS NULL) AND (plan_id IS NULL)) OR (((kind)::text = 'agenda'::text) AND (NOT isempty(period)) AND (period IS NOT NULL) AND (plan_id IS NOT NULL))))
);


--
-- Name: plans_finishedreport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_finishedreport (
    id uuid NOT NULL,
    number integer NOT NULL,
    content text NOT NULL,
    sha256 character varying(64) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    by_id bigint NOT NULL,
    corrects_id uuid,
    region_id bigint NOT NULL,
    report_id uuid NOT NULL,
    CONSTRAINT finished_report_has_a_hash CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT plans_finishedreport_number_check CHECK ((number >= 0)),
    CONSTRAINT reports_count_from_one CHECK ((number >= 1))
);


--
-- Name: plans_goal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_goal (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    description text NOT NULL,
    reached text NOT NULL,
    document_id uuid NOT NULL,
    saved_by_id bigint,
    CONSTRAINT plans_goal_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_goal_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_goal_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_goal_challenges (
    id bigint NOT NULL,
    goal_id uuid NOT NULL,
    challenge_id uuid NOT NULL
);


--
-- Name: plans_goal_challenges_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_goal_challenges ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_goal_challenges_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_goal_objectives; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_goal_objectives (
    id bigint NOT NULL,
    goal_id uuid NOT NULL,
    objective_id bigint NOT NULL
);


--
-- Name: plans_goal_objectives_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_goal_objectives ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_goal_objectives_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalactivity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalactivity (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    description text NOT NULL,
    why_here text NOT NULL,
    residents text NOT NULL,
    lead_function character varying(120) NOT NULL,
    begins_on date,
    ends_on date,
    ruled_state character varying(10) NOT NULL,
    ruled_reason text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    lead_id bigint,
    saved_by_id bigint,
    CONSTRAINT plans_historicalactivity_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicalactivity_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicalactivity_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalactivity_challenges (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    activity_id uuid,
    challenge_id uuid,
    history_id integer NOT NULL
);


--
-- Name: plans_historicalactivity_challenges_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalactivity_challenges ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalactivity_challenges_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalactivity_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalactivity ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalactivity_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalactivity_shared_with; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalactivity_shared_with (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    activity_id uuid,
    history_id integer NOT NULL,
    region_id bigint
);


--
-- Name: plans_historicalactivity_shared_with_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalactivity_shared_with ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalactivity_shared_with_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalactivitycost; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalactivitycost (
    id bigint NOT NULL,
    year smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    activity_id uuid,
    history_user_id bigint,
    CONSTRAINT plans_historicalactivitycost_year_check CHECK ((year >= 0))
);


--
-- Name: plans_historicalactivitycost_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalactivitycost ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalactivitycost_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalactivitygoal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalactivitygoal (
    id bigint NOT NULL,
    strength character varying(10) NOT NULL,
    effect text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    activity_id uuid,
    goal_id uuid,
    history_user_id bigint
);


--
-- Name: plans_historicalactivitygoal_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalactivitygoal ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalactivitygoal_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalaward; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalaward (
    id uuid NOT NULL,
    key uuid NOT NULL,
    year smallint,
    tranche character varying(60) NOT NULL,
    recipient character varying(160) NOT NULL,
    basis character varying(10) NOT NULL,
    amount numeric(14,2),
    unit character varying(80) NOT NULL,
    note character varying(240) NOT NULL,
    "position" integer NOT NULL,
    removed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    programme_id uuid,
    CONSTRAINT plans_historicalaward_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_historicalaward_year_check CHECK ((year >= 0))
);


--
-- Name: plans_historicalaward_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalaward ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalaward_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalchallenge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalchallenge (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    kind character varying(12) NOT NULL,
    analysis text NOT NULL,
    evidence text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    saved_by_id bigint,
    CONSTRAINT plans_historicalchallenge_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicalchallenge_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicalchallenge_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalchallenge ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalchallenge_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalchallenge_objectives; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalchallenge_objectives (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    challenge_id uuid,
    history_id integer NOT NULL,
    objective_id bigint
);


--
-- Name: plans_historicalchallenge_objectives_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalchallenge_objectives ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalchallenge_objectives_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalchapter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalchapter (
    id uuid NOT NULL,
    slug character varying(80) NOT NULL,
    title character varying(160) NOT NULL,
    "position" integer NOT NULL,
    state character varying(10) NOT NULL,
    due date,
    removed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    parent_id uuid,
    writer_id bigint,
    CONSTRAINT plans_historicalchapter_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicalchapter_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalchapter ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalchapter_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalcomment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalcomment (
    id uuid NOT NULL,
    item uuid,
    item_kind character varying(20) NOT NULL,
    item_title character varying(200) NOT NULL,
    quote text NOT NULL,
    replacement text NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    changed_at timestamp with time zone,
    outcome character varying(10) NOT NULL,
    ended_at timestamp with time zone,
    token uuid NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    chapter_id uuid,
    document_id uuid,
    ended_by_id bigint,
    history_user_id bigint,
    thread_id uuid,
    version_id uuid,
    written_by_id bigint
);


--
-- Name: plans_historicalcomment_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalcomment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalcomment_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalcomment_mentions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalcomment_mentions (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    comment_id uuid,
    history_id integer NOT NULL,
    person_id bigint
);


--
-- Name: plans_historicalcomment_mentions_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalcomment_mentions ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalcomment_mentions_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalcontribution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalcontribution (
    id uuid NOT NULL,
    key uuid NOT NULL,
    kind character varying(20) NOT NULL,
    scheme character varying(120) NOT NULL,
    description text NOT NULL,
    fte numeric(6,2),
    state character varying(10) NOT NULL,
    state_on date,
    reason text NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    activity_id uuid,
    contributor_id bigint,
    history_user_id bigint,
    state_by_id bigint,
    CONSTRAINT plans_historicalcontribution_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicalcontribution_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicalcontribution_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalcontribution ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalcontribution_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalcontributionyear; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalcontributionyear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    contribution_id uuid,
    history_user_id bigint,
    CONSTRAINT plans_historicalcontributionyear_year_check CHECK ((year >= 0))
);


--
-- Name: plans_historicalcontributionyear_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalcontributionyear ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalcontributionyear_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalgoal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalgoal (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    description text NOT NULL,
    reached text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    saved_by_id bigint,
    CONSTRAINT plans_historicalgoal_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicalgoal_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicalgoal_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalgoal_challenges (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    challenge_id uuid,
    goal_id uuid,
    history_id integer NOT NULL
);


--
-- Name: plans_historicalgoal_challenges_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalgoal_challenges ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalgoal_challenges_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalgoal_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalgoal ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalgoal_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalgoal_objectives; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalgoal_objectives (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    goal_id uuid,
    history_id integer NOT NULL,
    objective_id bigint
);


--
-- Name: plans_historicalgoal_objectives_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalgoal_objectives ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalgoal_objectives_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalindicator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalindicator (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    definition text NOT NULL,
    unit character varying(60) NOT NULL,
    source character varying(200) NOT NULL,
    baseline numeric(18,4),
    baseline_year smallint,
    target numeric(18,4),
    target_year smallint,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    saved_by_id bigint,
    shared_id uuid,
    CONSTRAINT plans_historicalindicator_baseline_year_check CHECK ((baseline_year >= 0)),
    CONSTRAINT plans_historicalindicator_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicalindicator_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_historicalindicator_target_year_check CHECK ((target_year >= 0))
);


--
-- Name: plans_historicalindicator_goals; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalindicator_goals (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    goal_id uuid,
    history_id integer NOT NULL,
    indicator_id uuid
);


--
-- Name: plans_historicalindicator_goals_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalindicator_goals ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalindicator_goals_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalindicator_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalindicator ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalindicator_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalinvitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalinvitation (
    id uuid NOT NULL,
    level character varying(10) NOT NULL,
    until date NOT NULL,
    invited_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    chapter_id uuid,
    document_id uuid,
    ended_by_id bigint,
    history_user_id bigint,
    invited_by_id bigint,
    person_id bigint
);


--
-- Name: plans_historicalinvitation_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalinvitation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalinvitation_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicallever; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicallever (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    explanation text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    saved_by_id bigint,
    CONSTRAINT plans_historicallever_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicallever_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicallever_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicallever_challenges (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    challenge_id uuid,
    history_id integer NOT NULL,
    lever_id uuid
);


--
-- Name: plans_historicallever_challenges_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicallever_challenges ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicallever_challenges_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicallever_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicallever ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicallever_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalmeasurement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalmeasurement (
    id uuid NOT NULL,
    "on" date NOT NULL,
    value numeric(18,4) NOT NULL,
    note character varying(240) NOT NULL,
    lock_version integer NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    entered_by_id bigint,
    history_user_id bigint,
    indicator_id uuid,
    CONSTRAINT plans_historicalmeasurement_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_historicalmeasurement_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalmeasurement ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalmeasurement_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalobjectiveweight; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalobjectiveweight (
    id bigint NOT NULL,
    percent smallint NOT NULL,
    reason text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    objective_id bigint,
    CONSTRAINT plans_historicalobjectiveweight_percent_check CHECK ((percent >= 0))
);


--
-- Name: plans_historicalobjectiveweight_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalobjectiveweight ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalobjectiveweight_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalprincipleanswer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalprincipleanswer (
    id uuid NOT NULL,
    side character varying(10) NOT NULL,
    text text NOT NULL,
    lock_version integer NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    principle_id bigint,
    CONSTRAINT plans_historicalprincipleanswer_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_historicalprincipleanswer_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalprincipleanswer ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalprincipleanswer_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalprogressreport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalprogressreport (
    id uuid NOT NULL,
    "on" date NOT NULL,
    judgement character varying(10) NOT NULL,
    text text NOT NULL,
    learned text NOT NULL,
    adjusting text NOT NULL,
    written_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lock_version integer NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    activity_id uuid,
    history_user_id bigint,
    written_by_id bigint,
    period_id uuid,
    CONSTRAINT plans_historicalprogressreport_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_historicalprogressreport_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalprogressreport ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalprogressreport_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalreadinessswitch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalreadinessswitch (
    shown boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    changed_by_id bigint,
    history_user_id bigint,
    region_id bigint
);


--
-- Name: plans_historicalreadinessswitch_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalreadinessswitch ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalreadinessswitch_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalrecalibration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalrecalibration (
    id bigint NOT NULL,
    base uuid NOT NULL,
    base_number character varying(20) NOT NULL,
    base_sha256 character varying(64) NOT NULL,
    begun_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    begun_by_id bigint,
    document_id uuid,
    history_user_id bigint,
    abandoned boolean DEFAULT false NOT NULL
);


--
-- Name: plans_historicalrecalibration_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalrecalibration ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalrecalibration_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalrecalibrationmark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalrecalibrationmark (
    id bigint NOT NULL,
    item uuid NOT NULL,
    mark character varying(10) NOT NULL,
    reason text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    recalibration_id bigint,
    lock_version integer NOT NULL,
    CONSTRAINT plans_historicalrecalibrationmark_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_historicalrecalibrationmark_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalrecalibrationmark ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalrecalibrationmark_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalregionfigure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalregionfigure (
    id bigint NOT NULL,
    year smallint NOT NULL,
    inhabitants integer NOT NULL,
    source character varying(200) NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    region_id bigint,
    CONSTRAINT plans_historicalregionfigure_inhabitants_check CHECK ((inhabitants >= 0)),
    CONSTRAINT plans_historicalregionfigure_year_check CHECK ((year >= 0))
);


--
-- Name: plans_historicalregionfigure_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalregionfigure ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalregionfigure_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalregionreport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalregionreport (
    id uuid NOT NULL,
    period daterange NOT NULL,
    title character varying(200) NOT NULL,
    "on" date NOT NULL,
    occasion text NOT NULL,
    matters text NOT NULL,
    advice text NOT NULL,
    process text NOT NULL,
    filling_in text NOT NULL,
    ahead text NOT NULL,
    left_out jsonb NOT NULL,
    taken_in jsonb NOT NULL,
    why character varying(500) NOT NULL,
    lock_version integer NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    saved_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    closed_at timestamp with time zone,
    removed_at timestamp with time zone,
    token uuid NOT NULL,
    is_demo boolean NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    corrects_id uuid,
    history_user_id bigint,
    made_by_id bigint,
    region_id bigint,
    saved_by_id bigint,
    CONSTRAINT plans_historicalregionreport_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_historicalregionreport_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalregionreport ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalregionreport_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalreply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalreply (
    id bigint NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    lock_version integer NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    written_by_id bigint,
    remark_id uuid,
    review_id uuid,
    request_id uuid,
    CONSTRAINT plans_historicalreply_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_historicalreply_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalreply ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalreply_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalreportperiod; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalreportperiod (
    id uuid NOT NULL,
    period daterange NOT NULL,
    closed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    closed_by_id bigint,
    document_id uuid,
    history_user_id bigint
);


--
-- Name: plans_historicalreportperiod_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalreportperiod ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalreportperiod_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalresult; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalresult (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    due date,
    state character varying(10) NOT NULL,
    reached_on date,
    note text NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    activity_id uuid,
    history_user_id bigint,
    CONSTRAINT plans_historicalresult_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicalresult_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicalresult_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalresult ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalresult_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalrunningprogramme; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalrunningprogramme (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    term character varying(240) NOT NULL,
    begins_on date,
    ends_on date,
    state character varying(12) NOT NULL,
    facts text NOT NULL,
    bridging text NOT NULL,
    remark text NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    document_id uuid,
    history_user_id bigint,
    saved_by_id bigint,
    CONSTRAINT plans_historicalrunningprogramme_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_historicalrunningprogramme_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_historicalrunningprogramme_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalrunningprogramme ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalrunningprogramme_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalrunningprogramme_responsible; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalrunningprogramme_responsible (
    id bigint NOT NULL,
    m2m_history_id integer CONSTRAINT plans_historicalrunningprogramme_respon_m2m_history_id_not_null NOT NULL,
    history_id integer CONSTRAINT plans_historicalrunningprogramme_responsibl_history_id_not_null NOT NULL,
    organisation_id bigint,
    runningprogramme_id uuid
);


--
-- Name: plans_historicalrunningprogramme_responsible_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalrunningprogramme_responsible ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalrunningprogramme_responsible_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalrunningprogramme_shared_with; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalrunningprogramme_shared_with (
    id bigint NOT NULL,
    m2m_history_id integer CONSTRAINT plans_historicalrunningprogramme_shared_m2m_history_id_not_null NOT NULL,
    history_id integer CONSTRAINT plans_historicalrunningprogramme_shared_wit_history_id_not_null NOT NULL,
    region_id bigint,
    runningprogramme_id uuid
);


--
-- Name: plans_historicalrunningprogramme_shared_with_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalrunningprogramme_shared_with ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalrunningprogramme_shared_with_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalsharedindicator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalsharedindicator (
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    definition text NOT NULL,
    unit character varying(60) NOT NULL,
    source character varying(200) NOT NULL,
    per_inhabitants boolean NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    CONSTRAINT plans_historicalsharedindicator_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_historicalsharedindicator_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalsharedindicator ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalsharedindicator_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_historicalversionstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_historicalversionstate (
    sharing character varying(20) NOT NULL,
    counter integer NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    version_id uuid,
    publication_id bigint,
    CONSTRAINT plans_historicalversionstate_counter_check CHECK ((counter >= 0))
);


--
-- Name: plans_historicalversionstate_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_historicalversionstate ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_historicalversionstate_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_image; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_image (
    sha256 character varying(64) NOT NULL,
    media_type character varying(20) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    size integer NOT NULL,
    path character varying(80) NOT NULL,
    added_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT plans_image_height_check CHECK ((height >= 0)),
    CONSTRAINT plans_image_size_check CHECK ((size >= 0)),
    CONSTRAINT plans_image_width_check CHECK ((width >= 0))
);


--
-- Name: plans_imageuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_imageuse (
    id bigint NOT NULL,
    file_name character varying(160) NOT NULL,
    added_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    added_by_id bigint,
    document_id uuid NOT NULL,
    image_id character varying(64) NOT NULL
);


--
-- Name: plans_imageuse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_imageuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_imageuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_indicator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_indicator (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    definition text NOT NULL,
    unit character varying(60) NOT NULL,
    source character varying(200) NOT NULL,
    baseline numeric(18,4),
    baseline_year smallint,
    target numeric(18,4),
    target_year smallint,
    document_id uuid NOT NULL,
    saved_by_id bigint,
    shared_id uuid,
    CONSTRAINT plans_indicator_baseline_year_check CHECK ((baseline_year >= 0)),
    CONSTRAINT plans_indicator_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_indicator_position_check CHECK (("position" >= 0)),
    CONSTRAINT plans_indicator_target_year_check CHECK ((target_year >= 0))
);


--
-- Name: plans_indicator_goals; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_indicator_goals (
    id bigint NOT NULL,
    indicator_id uuid NOT NULL,
    goal_id uuid NOT NULL
);


--
-- Name: plans_indicator_goals_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_indicator_goals ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_indicator_goals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_invitation (
    id uuid NOT NULL,
    level character varying(10) NOT NULL,
    until date NOT NULL,
    invited_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    chapter_id uuid,
    document_id uuid NOT NULL,
    ended_by_id bigint,
    invited_by_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT an_ended_invitation_says_by_whom CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL)) OR ((ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL))))
);


--
-- Name: plans_itemchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_itemchange (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    transaction bigint NOT NULL,
    mark uuid DEFAULT gen_random_uuid() NOT NULL
);


--
-- Name: plans_itemchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_itemchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_itemchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_lever; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_lever (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    explanation text NOT NULL,
    document_id uuid NOT NULL,
    saved_by_id bigint,
    CONSTRAINT plans_lever_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_lever_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_lever_challenges; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_lever_challenges (
    id bigint NOT NULL,
    lever_id uuid NOT NULL,
    challenge_id uuid NOT NULL
);


--
-- Name: plans_lever_challenges_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_lever_challenges ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_lever_challenges_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_linkmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_linkmail (
    id bigint NOT NULL,
    key uuid NOT NULL,
    occasion character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    attempts integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    next_at timestamp with time zone NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    failure text NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT plans_linkmail_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: plans_linkmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_linkmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_linkmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_mandate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_mandate (
    id bigint NOT NULL,
    side character varying(10) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    withdrawn_at timestamp with time zone,
    body character varying(120) NOT NULL,
    decided_on date NOT NULL,
    paper character varying(300) NOT NULL,
    by_id bigint NOT NULL,
    version_id uuid NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT mandate_of_a_side CHECK (((side)::text = ANY ((ARRAY['regio'::character varying, 'rijk'::character varying])::text[])))
);


--
-- Name: plans_mandate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_mandate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_mandate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_measurement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_measurement (
    id uuid NOT NULL,
    "on" date NOT NULL,
    value numeric(18,4) NOT NULL,
    note character varying(240) NOT NULL,
    lock_version integer NOT NULL,
    entered_by_id bigint,
    indicator_id uuid NOT NULL,
    CONSTRAINT plans_measurement_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_measurementbatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_measurementbatch (
    token uuid NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    by_id bigint NOT NULL,
    indicator_id uuid NOT NULL,
    CONSTRAINT plans_measurementbatch_added_check CHECK ((added >= 0)),
    CONSTRAINT plans_measurementbatch_changed_check CHECK ((changed >= 0))
);


--
-- Name: plans_namedecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_namedecision (
    id bigint NOT NULL,
    mark character varying(20) NOT NULL,
    place character varying(300) NOT NULL,
    found character varying(300) NOT NULL,
    kept boolean NOT NULL,
    replacement character varying(80) NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    by_id bigint NOT NULL,
    edition_id uuid NOT NULL,
    CONSTRAINT a_name_that_stays_has_a_reason CHECK (((kept AND (NOT ((reason)::text = ''::text))) OR ((NOT kept) AND (NOT ((replacement)::text = ''::text)))))
);


--
-- Name: plans_namedecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_namedecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_namedecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_notyet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_notyet (
    id bigint NOT NULL,
    side character varying(10) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    seat character varying(120) NOT NULL,
    sha256 character varying(64) NOT NULL,
    reason text NOT NULL,
    by_id bigint NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT not_yet_has_a_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT not_yet_of_a_side CHECK (((side)::text = ANY ((ARRAY['regio'::character varying, 'rijk'::character varying])::text[])))
);


--
-- Name: plans_notyet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_notyet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_notyet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_objectiveweight; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_objectiveweight (
    id bigint NOT NULL,
    percent smallint NOT NULL,
    reason text NOT NULL,
    document_id uuid NOT NULL,
    objective_id bigint NOT NULL,
    CONSTRAINT plans_objectiveweight_percent_check CHECK ((percent >= 0)),
    CONSTRAINT weight_in_percent CHECK ((percent <= 100))
);


--
-- Name: plans_objectiveweight_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_objectiveweight ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_objectiveweight_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_offer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_offer (
    id bigint NOT NULL,
    side character varying(10) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    withdrawn_at timestamp with time zone,
    by_id bigint NOT NULL,
    version_id uuid NOT NULL,
    withdrawn_by_id bigint,
    CONSTRAINT offer_of_a_side CHECK (((side)::text = ANY ((ARRAY['regio'::character varying, 'rijk'::character varying])::text[])))
);


--
-- Name: plans_offer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_offer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_offer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_pledge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_pledge (
    id bigint NOT NULL,
    seat character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    by_id bigint NOT NULL,
    ministry_id bigint NOT NULL,
    version_id uuid NOT NULL
);


--
-- Name: plans_pledge_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_pledge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_pledge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_principleanswer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_principleanswer (
    id uuid NOT NULL,
    side character varying(10) NOT NULL,
    text text NOT NULL,
    lock_version integer NOT NULL,
    document_id uuid NOT NULL,
    principle_id bigint NOT NULL,
    CONSTRAINT plans_principleanswer_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_progressreport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_progressreport (
    id uuid NOT NULL,
    "on" date NOT NULL,
    judgement character varying(10) NOT NULL,
    text text NOT NULL,
    learned text NOT NULL,
    adjusting text NOT NULL,
    written_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lock_version integer NOT NULL,
    activity_id uuid NOT NULL,
    written_by_id bigint,
    period_id uuid NOT NULL,
    CONSTRAINT plans_progressreport_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_publication; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_publication (
    id bigint NOT NULL,
    reason text NOT NULL,
    side character varying(10) NOT NULL,
    seat character varying(200) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    confirmed_side character varying(10) NOT NULL,
    confirmed_seat character varying(200) NOT NULL,
    confirmed_at timestamp with time zone,
    public_from timestamp with time zone,
    ended_at timestamp with time zone,
    ended_reason text NOT NULL,
    by_id bigint NOT NULL,
    confirmed_by_id bigint,
    edition_id uuid NOT NULL,
    ended_by_id bigint,
    version_id uuid NOT NULL,
    CONSTRAINT publication_of_a_side CHECK ((((side)::text = ANY ((ARRAY['regio'::character varying, 'rijk'::character varying])::text[])) AND ((confirmed_side)::text = ANY ((ARRAY[''::character varying, 'regio'::character varying, 'rijk'::character varying])::text[])))),
    CONSTRAINT publication_takes_two_people_of_two_sides CHECK ((((confirmed_at IS NULL) AND (confirmed_by_id IS NULL) AND ((confirmed_seat)::text = ''::text) AND ((confirmed_side)::text = ''::text) AND (public_from IS NULL)) OR ((confirmed_at IS NOT NULL) AND (confirmed_by_id IS NOT NULL) AND (public_from IS NOT NULL) AND (NOT ((confirmed_side)::text = ''::text)) AND (NOT ((confirmed_by_id = by_id) AND (confirmed_by_id IS NOT NULL))) AND (NOT ((confirmed_side)::text = (side)::text)) AND (public_from >= confirmed_at))))
);


--
-- Name: plans_publication_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_publication ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_publication_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_readinessswitch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_readinessswitch (
    region_id bigint NOT NULL,
    shown boolean NOT NULL,
    changed_by_id bigint
);


--
-- Name: plans_reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_reading (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    person_id bigint NOT NULL,
    version_id uuid NOT NULL
);


--
-- Name: plans_reading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_reading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_recalibration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_recalibration (
    id bigint NOT NULL,
    base uuid NOT NULL,
    base_number character varying(20) NOT NULL,
    base_sha256 character varying(64) NOT NULL,
    begun_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    begun_by_id bigint NOT NULL,
    document_id uuid NOT NULL,
    abandoned boolean DEFAULT false NOT NULL,
    CONSTRAINT abandoned_recalibration_ended CHECK (((NOT abandoned) OR (ended_at IS NOT NULL)))
);


--
-- Name: plans_recalibration_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_recalibration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_recalibration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_recalibrationmark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_recalibrationmark (
    id bigint NOT NULL,
    item uuid NOT NULL,
    mark character varying(10) NOT NULL,
    reason text NOT NULL,
    recalibration_id bigint NOT NULL,
    lock_version integer NOT NULL,
    CONSTRAINT mark_has_a_reason CHECK ((((mark)::text = 'continued'::text) OR (NOT (reason = ''::text)))),
    CONSTRAINT plans_recalibrationmark_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_recalibrationmark_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_recalibrationmark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_recalibrationmark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_refusedtext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_refusedtext (
    id bigint NOT NULL,
    base integer NOT NULL,
    html text NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    token uuid,
    chapter_id uuid NOT NULL,
    person_id bigint NOT NULL,
    met integer,
    CONSTRAINT plans_refusedtext_base_check CHECK ((base >= 0)),
    CONSTRAINT plans_refusedtext_met_check CHECK ((met >= 0))
);


--
-- Name: plans_refusedtext_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_refusedtext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_refusedtext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_regionfigure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_regionfigure (
    id bigint NOT NULL,
    year smallint NOT NULL,
    inhabitants integer NOT NULL,
    source character varying(200) NOT NULL,
    region_id bigint NOT NULL,
    CONSTRAINT plans_regionfigure_inhabitants_check CHECK ((inhabitants >= 0)),
    CONSTRAINT plans_regionfigure_year_check CHECK ((year >= 0))
);


--
-- Name: plans_regionfigure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_regionfigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_regionfigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_regionreport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_regionreport (
    id uuid NOT NULL,
    period daterange NOT NULL,
    title character varying(200) NOT NULL,
    "on" date NOT NULL,
    occasion text NOT NULL,
    matters text NOT NULL,
    advice text NOT NULL,
    process text NOT NULL,
    filling_in text NOT NULL,
    ahead text NOT NULL,
    left_out jsonb NOT NULL,
    taken_in jsonb NOT NULL,
    why character varying(500) NOT NULL,
    lock_version integer NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    saved_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    closed_at timestamp with time zone,
    removed_at timestamp with time zone,
    token uuid NOT NULL,
    is_demo boolean NOT NULL,
    corrects_id uuid,
    made_by_id bigint NOT NULL,
    region_id bigint NOT NULL,
    saved_by_id bigint NOT NULL,
    CONSTRAINT correction_says_why CHECK ((((corrects_id IS NULL) AND ((why)::text = ''::text)) OR ((corrects_id IS NOT NULL) AND (NOT ((why)::text = ''::text))))),
    CONSTRAINT finished_report_is_not_removed CHECK (((closed_at IS NULL) OR (removed_at IS NULL))),
    CONSTRAINT plans_regionreport_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT report_is_over_some_time CHECK ((NOT isempty(period)))
);


--
-- Name: plans_remark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_remark (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    chapter uuid NOT NULL,
    chapter_number character varying(20) NOT NULL,
    chapter_title character varying(300) NOT NULL,
    text text NOT NULL,
    response_id uuid NOT NULL,
    CONSTRAINT plans_remark_position_check CHECK (("position" >= 0)),
    CONSTRAINT remark_says_something CHECK ((NOT (text = ''::text)))
);


--
-- Name: plans_renderjob; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_renderjob (
    id bigint NOT NULL,
    edition character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    progress smallint NOT NULL,
    attempts smallint NOT NULL,
    failure text NOT NULL,
    refused jsonb NOT NULL,
    asked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    version_id uuid NOT NULL,
    CONSTRAINT plans_renderjob_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT plans_renderjob_progress_check CHECK ((progress >= 0)),
    CONSTRAINT progress_in_percent CHECK ((progress <= 100))
);


--
-- Name: plans_renderjob_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_renderjob ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_renderjob_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_rendition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_rendition (
    id bigint NOT NULL,
    edition character varying(10) NOT NULL,
    path character varying(80) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    pages integer NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT plans_rendition_pages_check CHECK ((pages >= 0)),
    CONSTRAINT plans_rendition_size_check CHECK ((size >= 0))
);


--
-- Name: plans_rendition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_reply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_reply (
    id bigint NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    lock_version integer NOT NULL,
    remark_id uuid,
    written_by_id bigint NOT NULL,
    review_id uuid NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT plans_reply_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT reply_says_something CHECK ((NOT (text = ''::text)))
);


--
-- Name: plans_reply_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_reply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_reply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_reportfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_reportfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    pages integer NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    finished_id uuid NOT NULL,
    CONSTRAINT plans_reportfile_pages_check CHECK ((pages >= 0)),
    CONSTRAINT plans_reportfile_size_check CHECK ((size >= 0)),
    CONSTRAINT report_file_has_a_hash CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: plans_reportfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_reportfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_reportfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_reportperiod; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_reportperiod (
    id uuid NOT NULL,
    period daterange NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    document_id uuid NOT NULL
);


--
-- Name: plans_reportprint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_reportprint (
    state character varying(10) NOT NULL,
    progress smallint NOT NULL,
    attempts smallint NOT NULL,
    fault text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    beat_at timestamp with time zone,
    ended_at timestamp with time zone,
    id uuid NOT NULL,
    finished_id uuid NOT NULL,
    CONSTRAINT plans_reportprint_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT plans_reportprint_progress_check CHECK ((progress >= 0))
);


--
-- Name: plans_response; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_response (
    id uuid NOT NULL,
    number smallint NOT NULL,
    verdict character varying(20) NOT NULL,
    note text NOT NULL,
    seat character varying(250) NOT NULL,
    sha256 character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    review_id uuid NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT plans_response_number_check CHECK ((number >= 0)),
    CONSTRAINT response_number_from_one CHECK ((number >= 1)),
    CONSTRAINT response_says_one_of_three CHECK (((verdict)::text = ANY ((ARRAY['agreed'::character varying, 'with_remarks'::character varying, 'not_yet'::character varying])::text[])))
);


--
-- Name: plans_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_result (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    due date,
    state character varying(10) NOT NULL,
    reached_on date,
    note text NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    activity_id uuid NOT NULL,
    CONSTRAINT plans_result_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_result_position_check CHECK (("position" >= 0))
);


--
-- Name: plans_review; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_review (
    id uuid NOT NULL,
    number smallint NOT NULL,
    question text NOT NULL,
    due_on date NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    token uuid NOT NULL,
    closed_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    closed_by_id bigint,
    version_id uuid NOT NULL,
    CONSTRAINT plans_review_number_check CHECK ((number >= 0)),
    CONSTRAINT review_asks_something CHECK ((NOT (question = ''::text))),
    CONSTRAINT review_closed_by_when_closed CHECK (((closed_by_id IS NULL) OR (closed_at IS NOT NULL))),
    CONSTRAINT review_number_from_one CHECK ((number >= 1))
);


--
-- Name: plans_reviewreminder; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_reviewreminder (
    id bigint NOT NULL,
    occasion character varying(10) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT request_reminder_of_a_kind CHECK (((occasion)::text = ANY ((ARRAY['before'::character varying, 'day'::character varying, 'after'::character varying])::text[])))
);


--
-- Name: plans_reviewreminder_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_reviewreminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_reviewreminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_reviewrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_reviewrequest (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    name character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    token_sha256 character varying(64) NOT NULL,
    link_issue smallint NOT NULL,
    withdrawn_at timestamp with time zone,
    person_id bigint,
    review_id uuid NOT NULL,
    seat_id bigint,
    withdrawn_by_id bigint,
    CONSTRAINT plans_reviewrequest_link_issue_check CHECK ((link_issue >= 0)),
    CONSTRAINT plans_reviewrequest_position_check CHECK (("position" >= 0)),
    CONSTRAINT request_to_a_seat_or_by_link CHECK (((((email)::text = ''::text) AND ((name)::text = ''::text) AND (seat_id IS NOT NULL) AND ((token_sha256)::text = ''::text)) OR ((person_id IS NULL) AND (seat_id IS NULL) AND (NOT ((name)::text = ''::text)) AND (NOT ((email)::text = ''::text)))))
);


--
-- Name: plans_runningprogramme; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_runningprogramme (
    id uuid NOT NULL,
    key uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" integer NOT NULL,
    lock_version integer NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    term character varying(240) NOT NULL,
    begins_on date,
    ends_on date,
    state character varying(12) NOT NULL,
    facts text NOT NULL,
    bridging text NOT NULL,
    remark text NOT NULL,
    document_id uuid NOT NULL,
    saved_by_id bigint,
    CONSTRAINT plans_runningprogramme_lock_version_check CHECK ((lock_version >= 0)),
    CONSTRAINT plans_runningprogramme_position_check CHECK (("position" >= 0)),
    CONSTRAINT programme_ends_after_it_begins CHECK (((begins_on IS NULL) OR (ends_on IS NULL) OR (ends_on >= begins_on)))
);


--
-- Name: plans_runningprogramme_responsible; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_runningprogramme_responsible (
    id bigint NOT NULL,
    runningprogramme_id uuid NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: plans_runningprogramme_responsible_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_runningprogramme_responsible ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_runningprogramme_responsible_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_runningprogramme_shared_with; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_runningprogramme_shared_with (
    id bigint NOT NULL,
    runningprogramme_id uuid NOT NULL,
    region_id bigint NOT NULL
);


--
-- Name: plans_runningprogramme_shared_with_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_runningprogramme_shared_with ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_runningprogramme_shared_with_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_settlement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_settlement (
    refused_id bigint NOT NULL,
    in_save integer NOT NULL,
    settled_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT plans_settlement_in_save_check CHECK ((in_save >= 0))
);


--
-- Name: plans_sharedindicator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_sharedindicator (
    id uuid NOT NULL,
    title character varying(200) NOT NULL,
    definition text NOT NULL,
    unit character varying(60) NOT NULL,
    source character varying(200) NOT NULL,
    per_inhabitants boolean NOT NULL,
    lock_version integer NOT NULL,
    removed_at timestamp with time zone,
    CONSTRAINT plans_sharedindicator_lock_version_check CHECK ((lock_version >= 0))
);


--
-- Name: plans_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_version (
    id uuid NOT NULL,
    major integer NOT NULL,
    minor integer NOT NULL,
    label character varying(40) NOT NULL,
    note text NOT NULL,
    content text NOT NULL,
    sha256 character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    token uuid NOT NULL,
    document_id uuid NOT NULL,
    made_by_id bigint NOT NULL,
    edition_of_id uuid,
    CONSTRAINT plans_version_major_check CHECK ((major >= 0)),
    CONSTRAINT plans_version_minor_check CHECK ((minor >= 0)),
    CONSTRAINT version_has_a_hash CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: plans_versionpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_versionpage (
    version_id uuid NOT NULL,
    html text NOT NULL,
    contents jsonb NOT NULL,
    release character varying(20) NOT NULL,
    parts jsonb DEFAULT '[]'::jsonb NOT NULL
);


--
-- Name: plans_versionpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_versionpart (
    id bigint NOT NULL,
    top smallint NOT NULL,
    part smallint NOT NULL,
    html text NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT plans_versionpart_part_check CHECK ((part >= 0)),
    CONSTRAINT plans_versionpart_top_check CHECK ((top >= 0))
);


--
-- Name: plans_versionpart_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plans_versionpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.plans_versionpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: plans_versionstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plans_versionstate (
    version_id uuid NOT NULL,
    sharing character varying(20) NOT NULL,
    counter integer NOT NULL,
    publication_id bigint,
    CONSTRAINT plans_versionstate_counter_check CHECK ((counter >= 0)),
    CONSTRAINT public_is_an_edition CHECK ((NOT ((sharing)::text = 'openbaar'::text)))
);


--
-- Name: regions_historicalmembership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_historicalmembership (
    id bigint NOT NULL,
    period daterange NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    municipality_id bigint,
    region_id bigint
);


--
-- Name: regions_historicalmembership_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_historicalmembership ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_historicalmembership_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_historicalorganisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_historicalorganisation (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(120) NOT NULL,
    slug character varying(80) NOT NULL,
    abbreviation character varying(20) NOT NULL,
    number smallint NOT NULL,
    sort_key character varying(120) NOT NULL,
    valid daterange NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    successor_id bigint,
    CONSTRAINT regions_historicalorganisation_number_check CHECK ((number >= 0))
);


--
-- Name: regions_historicalorganisation_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_historicalorganisation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_historicalorganisation_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_historicalregion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_historicalregion (
    id bigint NOT NULL,
    number smallint NOT NULL,
    name character varying(80) NOT NULL,
    slug character varying(60) NOT NULL,
    other_names character varying(200) NOT NULL,
    neighbours character varying(60)[] NOT NULL,
    map_x double precision NOT NULL,
    map_y double precision NOT NULL,
    history_change_reason text,
    history_id integer NOT NULL,
    history_date timestamp with time zone NOT NULL,
    history_type character varying(1) NOT NULL,
    history_user_id bigint,
    CONSTRAINT regions_historicalregion_number_check CHECK ((number >= 0))
);


--
-- Name: regions_historicalregion_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_historicalregion ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_historicalregion_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_historicalregion_provinces; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_historicalregion_provinces (
    id bigint NOT NULL,
    m2m_history_id integer NOT NULL,
    history_id integer NOT NULL,
    organisation_id bigint,
    region_id bigint
);


--
-- Name: regions_historicalregion_provinces_m2m_history_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_historicalregion_provinces ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_historicalregion_provinces_m2m_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_membership (
    id bigint NOT NULL,
    period daterange NOT NULL,
    municipality_id bigint NOT NULL,
    region_id bigint NOT NULL
);


--
-- Name: regions_membership_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_objective; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_objective (
    id bigint NOT NULL,
    number smallint NOT NULL,
    title character varying(120) NOT NULL,
    description text NOT NULL,
    CONSTRAINT regions_objective_number_check CHECK ((number >= 0))
);


--
-- Name: regions_objective_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_objective ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_objective_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_organisation (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(120) NOT NULL,
    slug character varying(80) NOT NULL,
    abbreviation character varying(20) NOT NULL,
    number smallint NOT NULL,
    sort_key character varying(120) NOT NULL,
    valid daterange NOT NULL,
    successor_id bigint,
    CONSTRAINT regions_organisation_number_check CHECK ((number >= 0))
);


--
-- Name: regions_organisation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_principle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_principle (
    id bigint NOT NULL,
    number smallint NOT NULL,
    title character varying(160) NOT NULL,
    description text NOT NULL,
    CONSTRAINT regions_principle_number_check CHECK ((number >= 0))
);


--
-- Name: regions_principle_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_principle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_principle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_region; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_region (
    id bigint NOT NULL,
    number smallint NOT NULL,
    name character varying(80) NOT NULL,
    slug character varying(60) NOT NULL,
    other_names character varying(200) NOT NULL,
    neighbours character varying(60)[] NOT NULL,
    map_x double precision NOT NULL,
    map_y double precision NOT NULL,
    CONSTRAINT regions_region_number_check CHECK ((number >= 0))
);


--
-- Name: regions_region_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_region ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_region_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions_region_provinces; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions_region_provinces (
    id bigint NOT NULL,
    region_id bigint NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: regions_region_provinces_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.regions_region_provinces ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.regions_region_provinces_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_allocation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_allocationcorrection; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_attachment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_budget; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_carryover; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_carryoverpart; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_cashier; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_category; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.funding_category VALUES (1, 'Extra ambtelijke ondersteuning', 10, NULL, NULL);
INSERT INTO public.funding_category VALUES (2, 'Externe procesbegeleiding', 20, NULL, NULL);
INSERT INTO public.funding_category VALUES (3, 'Organisaties, bedrijven en inwoners betrekken', 30, NULL, NULL);
INSERT INTO public.funding_category VALUES (4, 'Onderzoek', 40, NULL, NULL);
INSERT INTO public.funding_category VALUES (5, 'Monitoringsinstrument', 50, NULL, NULL);
INSERT INTO public.funding_category VALUES (6, 'Overig', 60, NULL, NULL);


--
-- Data for Name: funding_columnmapping; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_commitment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_commitmentstep; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_entryorigin; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_historicalallocation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_historicalbudget; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_historicalcashier; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_historicalcategory; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_historicalshare; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_importbatch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_ledger; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_printout; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_proposedbooking; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_proposedcashier; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_proposedreversal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_share; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_storedfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_vatpart; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: funding_yeartotal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_accessreview; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_actionpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_agendaitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_appointment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_attendance; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_auditentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_auditlink; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_auditqueue; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_body; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_correction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_decision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_decisionnote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_eventmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_feedtoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalactionpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalagendaitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalappointment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalbody; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicaldecision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicaldecisionnote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalmeeting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalmilestone; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalperson; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalregioncourse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalreport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalseat; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_historicalwait; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_integritycheck; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_mailjob; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_meeting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_meetingseries; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_milestone; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_milestonetold; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_ministryrequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_notice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_paper; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_paperfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_person; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_printed; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_printjob; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_regioncourse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_registration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_reminder; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_reportpart; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_seat; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_seatproposal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_wait; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: governance_worksession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_activity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_activity_challenges; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_activity_related; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_activity_shared_with; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_activitycost; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_activitygoal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_adoption; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_approval; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_award; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_challenge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_challenge_objectives; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_chapter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_chaptertext; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_chaptertext_history; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_comment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_comment_mentions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_contribution; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_contributionyear; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_document; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_finishedreport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_goal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_goal_challenges; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_goal_objectives; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalactivity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalactivity_challenges; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalactivity_shared_with; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalactivitycost; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalactivitygoal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalaward; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalchallenge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalchallenge_objectives; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalchapter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalcomment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalcomment_mentions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalcontribution; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalcontributionyear; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalgoal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalgoal_challenges; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalgoal_objectives; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalindicator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalindicator_goals; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalinvitation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicallever; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicallever_challenges; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalmeasurement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalobjectiveweight; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalprincipleanswer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalprogressreport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalreadinessswitch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalrecalibration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalrecalibrationmark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalregionfigure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalregionreport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalreply; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalreportperiod; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalresult; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalrunningprogramme; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalrunningprogramme_responsible; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalrunningprogramme_shared_with; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalsharedindicator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_historicalversionstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_image; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_imageuse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_indicator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_indicator_goals; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_invitation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_itemchange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_lever; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_lever_challenges; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_linkmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_mandate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_measurement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_measurementbatch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_namedecision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_notyet; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_objectiveweight; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_offer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_pledge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_principleanswer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_progressreport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_publication; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_readinessswitch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_reading; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_recalibration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_recalibrationmark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_refusedtext; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_regionfigure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_regionreport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_remark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_renderjob; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_rendition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_reply; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_reportfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_reportperiod; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_reportprint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_response; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_result; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_review; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_reviewreminder; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_reviewrequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_runningprogramme; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_runningprogramme_responsible; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_runningprogramme_shared_with; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_settlement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_sharedindicator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_version; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_versionpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_versionpart; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: plans_versionstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_historicalmembership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_historicalorganisation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_historicalregion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_historicalregion_provinces; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_objective; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_organisation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_principle; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_region; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: regions_region_provinces; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 764, true);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 191, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 63, true);


--
-- Name: funding_allocation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_allocation_id_seq', 1, false);


--
-- Name: funding_allocationcorrection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_allocationcorrection_id_seq', 1, false);


--
-- Name: funding_attachment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_attachment_id_seq', 1, false);


--
-- Name: funding_budget_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_budget_id_seq', 1, false);


--
-- Name: funding_carryover_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_carryover_id_seq', 1, false);


--
-- Name: funding_carryoverpart_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_carryoverpart_id_seq', 1, false);


--
-- Name: funding_cashier_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_cashier_id_seq', 1, false);


--
-- Name: funding_category_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_category_id_seq', 6, true);


--
-- Name: funding_columnmapping_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_columnmapping_id_seq', 1, false);


--
-- Name: funding_commitment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_commitment_id_seq', 1, false);


--
-- Name: funding_commitmentstep_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_commitmentstep_id_seq', 1, false);


--
-- Name: funding_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_entry_id_seq', 1, false);


--
-- Name: funding_entryorigin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_entryorigin_id_seq', 1, false);


--
-- Name: funding_historicalallocation_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_historicalallocation_history_id_seq', 1, false);


--
-- Name: funding_historicalbudget_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_historicalbudget_history_id_seq', 1, false);


--
-- Name: funding_historicalcashier_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_historicalcashier_history_id_seq', 1, false);


--
-- Name: funding_historicalcategory_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_historicalcategory_history_id_seq', 1, false);


--
-- Name: funding_historicalshare_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_historicalshare_history_id_seq', 1, false);


--
-- Name: funding_proposedbooking_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_proposedbooking_id_seq', 1, false);


--
-- Name: funding_proposedcashier_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_proposedcashier_id_seq', 1, false);


--
-- Name: funding_proposedreversal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_proposedreversal_id_seq', 1, false);


--
-- Name: funding_share_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_share_id_seq', 1, false);


--
-- Name: funding_storedfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_storedfile_id_seq', 1, false);


--
-- Name: funding_vatpart_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_vatpart_id_seq', 1, false);


--
-- Name: funding_yeartotal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.funding_yeartotal_id_seq', 1, false);


--
-- Name: governance_accessreview_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_accessreview_id_seq', 1, false);


--
-- Name: governance_appointment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_appointment_id_seq', 1, false);


--
-- Name: governance_attendance_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_attendance_id_seq', 1, false);


--
-- Name: governance_auditentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_auditentry_id_seq', 1, false);


--
-- Name: governance_body_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_body_id_seq', 1, false);


--
-- Name: governance_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_event_id_seq', 1, false);


--
-- Name: governance_eventmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_eventmail_id_seq', 1, false);


--
-- Name: governance_feedtoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_feedtoken_id_seq', 1, false);


--
-- Name: governance_historicalactionpoint_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalactionpoint_history_id_seq', 1, false);


--
-- Name: governance_historicalagendaitem_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalagendaitem_history_id_seq', 1, false);


--
-- Name: governance_historicalappointment_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalappointment_history_id_seq', 1, false);


--
-- Name: governance_historicalbody_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalbody_history_id_seq', 1, false);


--
-- Name: governance_historicaldecision_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicaldecision_history_id_seq', 1, false);


--
-- Name: governance_historicaldecisionnote_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicaldecisionnote_history_id_seq', 1, false);


--
-- Name: governance_historicalmeeting_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalmeeting_history_id_seq', 1, false);


--
-- Name: governance_historicalmilestone_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalmilestone_history_id_seq', 1, false);


--
-- Name: governance_historicalperson_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalperson_history_id_seq', 1, false);


--
-- Name: governance_historicalregioncourse_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalregioncourse_history_id_seq', 1, false);


--
-- Name: governance_historicalreport_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalreport_history_id_seq', 1, false);


--
-- Name: governance_historicalseat_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalseat_history_id_seq', 1, false);


--
-- Name: governance_historicalwait_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_historicalwait_history_id_seq', 1, false);


--
-- Name: governance_integritycheck_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_integritycheck_id_seq', 1, false);


--
-- Name: governance_mailjob_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_mailjob_id_seq', 1, false);


--
-- Name: governance_milestonetold_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_milestonetold_id_seq', 1, false);


--
-- Name: governance_ministryrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_ministryrequest_id_seq', 1, false);


--
-- Name: governance_notice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_notice_id_seq', 1, false);


--
-- Name: governance_person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_person_id_seq', 1, false);


--
-- Name: governance_printed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_printed_id_seq', 1, false);


--
-- Name: governance_regioncourse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_regioncourse_id_seq', 1, false);


--
-- Name: governance_reminder_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_reminder_id_seq', 1, false);


--
-- Name: governance_reportpart_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_reportpart_id_seq', 1, false);


--
-- Name: governance_seat_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_seat_id_seq', 1, false);


--
-- Name: governance_seatproposal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_seatproposal_id_seq', 1, false);


--
-- Name: governance_wait_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_wait_id_seq', 1, false);


--
-- Name: governance_worksession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.governance_worksession_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: plans_activity_challenges_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_activity_challenges_id_seq', 1, false);


--
-- Name: plans_activity_related_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_activity_related_id_seq', 1, false);


--
-- Name: plans_activity_shared_with_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_activity_shared_with_id_seq', 1, false);


--
-- Name: plans_activitycost_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_activitycost_id_seq', 1, false);


--
-- Name: plans_activitygoal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_activitygoal_id_seq', 1, false);


--
-- Name: plans_approval_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_approval_id_seq', 1, false);


--
-- Name: plans_challenge_objectives_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_challenge_objectives_id_seq', 1, false);


--
-- Name: plans_chaptertext_history_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_chaptertext_history_history_id_seq', 1, false);


--
-- Name: plans_comment_mentions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_comment_mentions_id_seq', 1, false);


--
-- Name: plans_contributionyear_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_contributionyear_id_seq', 1, false);


--
-- Name: plans_goal_challenges_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_goal_challenges_id_seq', 1, false);


--
-- Name: plans_goal_objectives_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_goal_objectives_id_seq', 1, false);


--
-- Name: plans_historicalactivity_challenges_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalactivity_challenges_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalactivity_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalactivity_history_id_seq', 1, false);


--
-- Name: plans_historicalactivity_shared_with_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalactivity_shared_with_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalactivitycost_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalactivitycost_history_id_seq', 1, false);


--
-- Name: plans_historicalactivitygoal_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalactivitygoal_history_id_seq', 1, false);


--
-- Name: plans_historicalaward_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalaward_history_id_seq', 1, false);


--
-- Name: plans_historicalchallenge_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalchallenge_history_id_seq', 1, false);


--
-- Name: plans_historicalchallenge_objectives_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalchallenge_objectives_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalchapter_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalchapter_history_id_seq', 1, false);


--
-- Name: plans_historicalcomment_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalcomment_history_id_seq', 1, false);


--
-- Name: plans_historicalcomment_mentions_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalcomment_mentions_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalcontribution_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalcontribution_history_id_seq', 1, false);


--
-- Name: plans_historicalcontributionyear_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalcontributionyear_history_id_seq', 1, false);


--
-- Name: plans_historicalgoal_challenges_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalgoal_challenges_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalgoal_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalgoal_history_id_seq', 1, false);


--
-- Name: plans_historicalgoal_objectives_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalgoal_objectives_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalindicator_goals_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalindicator_goals_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalindicator_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalindicator_history_id_seq', 1, false);


--
-- Name: plans_historicalinvitation_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalinvitation_history_id_seq', 1, false);


--
-- Name: plans_historicallever_challenges_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicallever_challenges_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicallever_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicallever_history_id_seq', 1, false);


--
-- Name: plans_historicalmeasurement_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalmeasurement_history_id_seq', 1, false);


--
-- Name: plans_historicalobjectiveweight_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalobjectiveweight_history_id_seq', 1, false);


--
-- Name: plans_historicalprincipleanswer_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalprincipleanswer_history_id_seq', 1, false);


--
-- Name: plans_historicalprogressreport_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalprogressreport_history_id_seq', 1, false);


--
-- Name: plans_historicalreadinessswitch_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalreadinessswitch_history_id_seq', 1, false);


--
-- Name: plans_historicalrecalibration_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalrecalibration_history_id_seq', 1, false);


--
-- Name: plans_historicalrecalibrationmark_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalrecalibrationmark_history_id_seq', 1, false);


--
-- Name: plans_historicalregionfigure_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalregionfigure_history_id_seq', 1, false);


--
-- Name: plans_historicalregionreport_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalregionreport_history_id_seq', 1, false);


--
-- Name: plans_historicalreply_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalreply_history_id_seq', 1, false);


--
-- Name: plans_historicalreportperiod_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalreportperiod_history_id_seq', 1, false);


--
-- Name: plans_historicalresult_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalresult_history_id_seq', 1, false);


--
-- Name: plans_historicalrunningprogramme_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalrunningprogramme_history_id_seq', 1, false);


--
-- Name: plans_historicalrunningprogramme_responsible_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalrunningprogramme_responsible_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalrunningprogramme_shared_with_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalrunningprogramme_shared_with_m2m_history_id_seq', 1, false);


--
-- Name: plans_historicalsharedindicator_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalsharedindicator_history_id_seq', 1, false);


--
-- Name: plans_historicalversionstate_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_historicalversionstate_history_id_seq', 1, false);


--
-- Name: plans_imageuse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_imageuse_id_seq', 1, false);


--
-- Name: plans_indicator_goals_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_indicator_goals_id_seq', 1, false);


--
-- Name: plans_itemchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_itemchange_id_seq', 1, false);


--
-- Name: plans_lever_challenges_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_lever_challenges_id_seq', 1, false);


--
-- Name: plans_linkmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_linkmail_id_seq', 1, false);


--
-- Name: plans_mandate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_mandate_id_seq', 1, false);


--
-- Name: plans_namedecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_namedecision_id_seq', 1, false);


--
-- Name: plans_notyet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_notyet_id_seq', 1, false);


--
-- Name: plans_objectiveweight_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_objectiveweight_id_seq', 1, false);


--
-- Name: plans_offer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_offer_id_seq', 1, false);


--
-- Name: plans_pledge_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_pledge_id_seq', 1, false);


--
-- Name: plans_publication_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_publication_id_seq', 1, false);


--
-- Name: plans_reading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_reading_id_seq', 1, false);


--
-- Name: plans_recalibration_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_recalibration_id_seq', 1, false);


--
-- Name: plans_recalibrationmark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_recalibrationmark_id_seq', 1, false);


--
-- Name: plans_refusedtext_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_refusedtext_id_seq', 1, false);


--
-- Name: plans_regionfigure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_regionfigure_id_seq', 1, false);


--
-- Name: plans_renderjob_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_renderjob_id_seq', 1, false);


--
-- Name: plans_rendition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_rendition_id_seq', 1, false);


--
-- Name: plans_reply_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_reply_id_seq', 1, false);


--
-- Name: plans_reportfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_reportfile_id_seq', 1, false);


--
-- Name: plans_reviewreminder_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_reviewreminder_id_seq', 1, false);


--
-- Name: plans_runningprogramme_responsible_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_runningprogramme_responsible_id_seq', 1, false);


--
-- Name: plans_runningprogramme_shared_with_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_runningprogramme_shared_with_id_seq', 1, false);


--
-- Name: plans_versionpart_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.plans_versionpart_id_seq', 1, false);


--
-- Name: regions_historicalmembership_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_historicalmembership_history_id_seq', 1, false);


--
-- Name: regions_historicalorganisation_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_historicalorganisation_history_id_seq', 1, false);


--
-- Name: regions_historicalregion_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_historicalregion_history_id_seq', 1, false);


--
-- Name: regions_historicalregion_provinces_m2m_history_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_historicalregion_provinces_m2m_history_id_seq', 1, false);


--
-- Name: regions_membership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_membership_id_seq', 1, false);


--
-- Name: regions_objective_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_objective_id_seq', 1, false);


--
-- Name: regions_organisation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_organisation_id_seq', 1, false);


--
-- Name: regions_principle_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_principle_id_seq', 1, false);


--
-- Name: regions_region_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_region_id_seq', 1, false);


--
-- Name: regions_region_provinces_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.regions_region_provinces_id_seq', 1, false);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: plans_activity activity_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity
    ADD CONSTRAINT activity_once_a_document UNIQUE (document_id, key);


--
-- Name: plans_adoption adopted_number_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT adopted_number_once_a_document UNIQUE (document_id, number);


--
-- Name: plans_document agendas_of_a_region_do_not_overlap; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_document
    ADD CONSTRAINT agendas_of_a_region_do_not_overlap EXCLUDE USING gist (region_id WITH =, period WITH &&) WHERE (((kind)::text = 'agenda'::text));


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: plans_award award_once_a_programme; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_award
    ADD CONSTRAINT award_once_a_programme UNIQUE (programme_id, key);


--
-- Name: governance_body body_name_once_a_region; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_body
    ADD CONSTRAINT body_name_once_a_region UNIQUE NULLS NOT DISTINCT (region_id, name);


--
-- Name: funding_budget budget_once_a_year; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_budget
    ADD CONSTRAINT budget_once_a_year UNIQUE (region_id, year, category_id);


--
-- Name: plans_challenge challenge_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge
    ADD CONSTRAINT challenge_once_a_document UNIQUE (document_id, key);


--
-- Name: plans_itemchange change_once_a_transaction; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_itemchange
    ADD CONSTRAINT change_once_a_transaction UNIQUE (scope, transaction);


--
-- Name: plans_chapter chapter_slug_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chapter
    ADD CONSTRAINT chapter_slug_once_a_document UNIQUE (document_id, slug);


--
-- Name: plans_contributionyear contribution_once_a_year; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contributionyear
    ADD CONSTRAINT contribution_once_a_year UNIQUE (contribution_id, year);


--
-- Name: plans_contribution contribution_once_an_activity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contribution
    ADD CONSTRAINT contribution_once_an_activity UNIQUE (activity_id, key);


--
-- Name: plans_activitycost costs_once_a_year; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activitycost
    ADD CONSTRAINT costs_once_a_year UNIQUE (activity_id, year);


--
-- Name: governance_decision decision_number_once_a_body; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT decision_number_once_a_body UNIQUE (body_id, year, sequence);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: plans_rendition edition_made_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_rendition
    ADD CONSTRAINT edition_made_once UNIQUE (version_id, edition);


--
-- Name: funding_storedfile file_once_a_region; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_storedfile
    ADD CONSTRAINT file_once_a_region UNIQUE (region_id, sha256);


--
-- Name: funding_attachment file_once_an_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_attachment
    ADD CONSTRAINT file_once_an_entry UNIQUE (entry_id, file_id);


--
-- Name: funding_allocation funding_allocation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_allocation
    ADD CONSTRAINT funding_allocation_pkey PRIMARY KEY (id);


--
-- Name: funding_allocationcorrection funding_allocationcorrection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_allocationcorrection
    ADD CONSTRAINT funding_allocationcorrection_pkey PRIMARY KEY (id);


--
-- Name: funding_attachment funding_attachment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_attachment
    ADD CONSTRAINT funding_attachment_pkey PRIMARY KEY (id);


--
-- Name: funding_budget funding_budget_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_budget
    ADD CONSTRAINT funding_budget_pkey PRIMARY KEY (id);


--
-- Name: funding_carryover funding_carryover_in_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_in_entry_id_key UNIQUE (in_entry_id);


--
-- Name: funding_carryover funding_carryover_out_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_out_entry_id_key UNIQUE (out_entry_id);


--
-- Name: funding_carryover funding_carryover_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_pkey PRIMARY KEY (id);


--
-- Name: funding_carryover funding_carryover_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_token_key UNIQUE (token);


--
-- Name: funding_carryoverpart funding_carryoverpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryoverpart
    ADD CONSTRAINT funding_carryoverpart_pkey PRIMARY KEY (id);


--
-- Name: funding_cashier funding_cashier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_cashier
    ADD CONSTRAINT funding_cashier_pkey PRIMARY KEY (id);


--
-- Name: funding_category funding_category_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_category
    ADD CONSTRAINT funding_category_pkey PRIMARY KEY (id);


--
-- Name: funding_columnmapping funding_columnmapping_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_columnmapping
    ADD CONSTRAINT funding_columnmapping_pkey PRIMARY KEY (id);


--
-- Name: funding_commitment funding_commitment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_pkey PRIMARY KEY (id);


--
-- Name: funding_commitment funding_commitment_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_token_key UNIQUE (token);


--
-- Name: funding_commitmentstep funding_commitmentstep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitmentstep
    ADD CONSTRAINT funding_commitmentstep_pkey PRIMARY KEY (id);


--
-- Name: funding_entry funding_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_pkey PRIMARY KEY (id);


--
-- Name: funding_entry funding_entry_reverses_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_reverses_id_key UNIQUE (reverses_id);


--
-- Name: funding_entry funding_entry_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_token_key UNIQUE (token);


--
-- Name: funding_entryorigin funding_entryorigin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entryorigin
    ADD CONSTRAINT funding_entryorigin_pkey PRIMARY KEY (id);


--
-- Name: funding_historicalallocation funding_historicalallocation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalallocation
    ADD CONSTRAINT funding_historicalallocation_pkey PRIMARY KEY (history_id);


--
-- Name: funding_historicalbudget funding_historicalbudget_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalbudget
    ADD CONSTRAINT funding_historicalbudget_pkey PRIMARY KEY (history_id);


--
-- Name: funding_historicalcashier funding_historicalcashier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalcashier
    ADD CONSTRAINT funding_historicalcashier_pkey PRIMARY KEY (history_id);


--
-- Name: funding_historicalcategory funding_historicalcategory_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalcategory
    ADD CONSTRAINT funding_historicalcategory_pkey PRIMARY KEY (history_id);


--
-- Name: funding_historicalshare funding_historicalshare_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalshare
    ADD CONSTRAINT funding_historicalshare_pkey PRIMARY KEY (history_id);


--
-- Name: funding_importbatch funding_importbatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_importbatch
    ADD CONSTRAINT funding_importbatch_pkey PRIMARY KEY (id);


--
-- Name: funding_ledger funding_ledger_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_ledger
    ADD CONSTRAINT funding_ledger_pkey PRIMARY KEY (region_id);


--
-- Name: funding_printout funding_printout_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_printout
    ADD CONSTRAINT funding_printout_pkey PRIMARY KEY (id);


--
-- Name: funding_printout funding_printout_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_printout
    ADD CONSTRAINT funding_printout_token_key UNIQUE (token);


--
-- Name: funding_proposedbooking funding_proposedbooking_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbooking_entry_id_key UNIQUE (entry_id);


--
-- Name: funding_proposedbooking funding_proposedbooking_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbooking_pkey PRIMARY KEY (id);


--
-- Name: funding_proposedbooking funding_proposedbooking_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbooking_token_key UNIQUE (token);


--
-- Name: funding_proposedcashier funding_proposedcashier_cashier_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcashier_cashier_id_key UNIQUE (cashier_id);


--
-- Name: funding_proposedcashier funding_proposedcashier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcashier_pkey PRIMARY KEY (id);


--
-- Name: funding_proposedreversal funding_proposedreversal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedreversal
    ADD CONSTRAINT funding_proposedreversal_pkey PRIMARY KEY (id);


--
-- Name: funding_proposedreversal funding_proposedreversal_reversal_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedreversal
    ADD CONSTRAINT funding_proposedreversal_reversal_id_key UNIQUE (reversal_id);


--
-- Name: funding_proposedreversal funding_proposedreversal_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedreversal
    ADD CONSTRAINT funding_proposedreversal_token_key UNIQUE (token);


--
-- Name: funding_share funding_share_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT funding_share_pkey PRIMARY KEY (id);


--
-- Name: funding_storedfile funding_storedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_storedfile
    ADD CONSTRAINT funding_storedfile_pkey PRIMARY KEY (id);


--
-- Name: funding_vatpart funding_vatpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_vatpart
    ADD CONSTRAINT funding_vatpart_pkey PRIMARY KEY (id);


--
-- Name: funding_yeartotal funding_yeartotal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_yeartotal
    ADD CONSTRAINT funding_yeartotal_pkey PRIMARY KEY (id);


--
-- Name: plans_goal goal_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal
    ADD CONSTRAINT goal_once_a_document UNIQUE (document_id, key);


--
-- Name: plans_activitygoal goal_once_an_activity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activitygoal
    ADD CONSTRAINT goal_once_an_activity UNIQUE (activity_id, goal_id);


--
-- Name: governance_accessreview governance_accessreview_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_accessreview
    ADD CONSTRAINT governance_accessreview_pkey PRIMARY KEY (id);


--
-- Name: governance_actionpoint governance_actionpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoint_pkey PRIMARY KEY (id);


--
-- Name: governance_actionpoint governance_actionpoint_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoint_token_key UNIQUE (token);


--
-- Name: governance_agendaitem governance_agendaitem_moved_from_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaitem_moved_from_id_key UNIQUE (moved_from_id);


--
-- Name: governance_agendaitem governance_agendaitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaitem_pkey PRIMARY KEY (id);


--
-- Name: governance_appointment governance_appointment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_appointment
    ADD CONSTRAINT governance_appointment_pkey PRIMARY KEY (id);


--
-- Name: governance_attendance governance_attendance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_attendance
    ADD CONSTRAINT governance_attendance_pkey PRIMARY KEY (id);


--
-- Name: governance_auditentry governance_auditentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_auditentry
    ADD CONSTRAINT governance_auditentry_pkey PRIMARY KEY (id);


--
-- Name: governance_auditlink governance_auditlink_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_auditlink
    ADD CONSTRAINT governance_auditlink_number_key UNIQUE (number);


--
-- Name: governance_auditlink governance_auditlink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_auditlink
    ADD CONSTRAINT governance_auditlink_pkey PRIMARY KEY (entry_id);


--
-- Name: governance_auditqueue governance_auditqueue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_auditqueue
    ADD CONSTRAINT governance_auditqueue_pkey PRIMARY KEY (entry_id);


--
-- Name: governance_body governance_body_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_body
    ADD CONSTRAINT governance_body_pkey PRIMARY KEY (id);


--
-- Name: governance_correction governance_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_correction
    ADD CONSTRAINT governance_correction_pkey PRIMARY KEY (id);


--
-- Name: governance_correction governance_correction_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_correction
    ADD CONSTRAINT governance_correction_token_key UNIQUE (token);


--
-- Name: governance_decision governance_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT governance_decision_pkey PRIMARY KEY (id);


--
-- Name: governance_decision governance_decision_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT governance_decision_token_key UNIQUE (token);


--
-- Name: governance_decisionnote governance_decisionnote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decisionnote
    ADD CONSTRAINT governance_decisionnote_pkey PRIMARY KEY (id);


--
-- Name: governance_decisionnote governance_decisionnote_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decisionnote
    ADD CONSTRAINT governance_decisionnote_token_key UNIQUE (token);


--
-- Name: governance_event governance_event_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_event
    ADD CONSTRAINT governance_event_key_key UNIQUE (key);


--
-- Name: governance_event governance_event_meeting_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_event
    ADD CONSTRAINT governance_event_meeting_id_key UNIQUE (meeting_id);


--
-- Name: governance_event governance_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_event
    ADD CONSTRAINT governance_event_pkey PRIMARY KEY (id);


--
-- Name: governance_eventmail governance_eventmail_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_eventmail
    ADD CONSTRAINT governance_eventmail_key_key UNIQUE (key);


--
-- Name: governance_eventmail governance_eventmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_eventmail
    ADD CONSTRAINT governance_eventmail_pkey PRIMARY KEY (id);


--
-- Name: governance_feedtoken governance_feedtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_feedtoken
    ADD CONSTRAINT governance_feedtoken_pkey PRIMARY KEY (id);


--
-- Name: governance_feedtoken governance_feedtoken_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_feedtoken
    ADD CONSTRAINT governance_feedtoken_sha256_key UNIQUE (sha256);


--
-- Name: governance_feedtoken governance_feedtoken_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_feedtoken
    ADD CONSTRAINT governance_feedtoken_token_key UNIQUE (token);


--
-- Name: governance_historicalactionpoint governance_historicalactionpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalactionpoint
    ADD CONSTRAINT governance_historicalactionpoint_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalagendaitem governance_historicalagendaitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalagendaitem
    ADD CONSTRAINT governance_historicalagendaitem_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalappointment governance_historicalappointment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalappointment
    ADD CONSTRAINT governance_historicalappointment_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalbody governance_historicalbody_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalbody
    ADD CONSTRAINT governance_historicalbody_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicaldecision governance_historicaldecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicaldecision
    ADD CONSTRAINT governance_historicaldecision_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicaldecisionnote governance_historicaldecisionnote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicaldecisionnote
    ADD CONSTRAINT governance_historicaldecisionnote_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalmeeting governance_historicalmeeting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalmeeting
    ADD CONSTRAINT governance_historicalmeeting_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalmilestone governance_historicalmilestone_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalmilestone
    ADD CONSTRAINT governance_historicalmilestone_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalperson governance_historicalperson_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalperson
    ADD CONSTRAINT governance_historicalperson_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalregioncourse governance_historicalregioncourse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalregioncourse
    ADD CONSTRAINT governance_historicalregioncourse_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalreport governance_historicalreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalreport
    ADD CONSTRAINT governance_historicalreport_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalseat governance_historicalseat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalseat
    ADD CONSTRAINT governance_historicalseat_pkey PRIMARY KEY (history_id);


--
-- Name: governance_historicalwait governance_historicalwait_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalwait
    ADD CONSTRAINT governance_historicalwait_pkey PRIMARY KEY (history_id);


--
-- Name: governance_integritycheck governance_integritycheck_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_integritycheck
    ADD CONSTRAINT governance_integritycheck_pkey PRIMARY KEY (id);


--
-- Name: governance_mailjob governance_mailjob_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_mailjob
    ADD CONSTRAINT governance_mailjob_key_key UNIQUE (key);


--
-- Name: governance_mailjob governance_mailjob_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_mailjob
    ADD CONSTRAINT governance_mailjob_pkey PRIMARY KEY (id);


--
-- Name: governance_meeting governance_meeting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meeting
    ADD CONSTRAINT governance_meeting_pkey PRIMARY KEY (id);


--
-- Name: governance_meeting governance_meeting_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meeting
    ADD CONSTRAINT governance_meeting_token_key UNIQUE (token);


--
-- Name: governance_meetingseries governance_meetingseries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meetingseries
    ADD CONSTRAINT governance_meetingseries_pkey PRIMARY KEY (id);


--
-- Name: governance_milestone governance_milestone_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestone
    ADD CONSTRAINT governance_milestone_pkey PRIMARY KEY (id);


--
-- Name: governance_milestone governance_milestone_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestone
    ADD CONSTRAINT governance_milestone_token_key UNIQUE (token);


--
-- Name: governance_milestonetold governance_milestonetold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestonetold
    ADD CONSTRAINT governance_milestonetold_pkey PRIMARY KEY (id);


--
-- Name: governance_ministryrequest governance_ministryrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_ministryrequest
    ADD CONSTRAINT governance_ministryrequest_pkey PRIMARY KEY (id);


--
-- Name: governance_notice governance_notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_pkey PRIMARY KEY (id);


--
-- Name: governance_paper governance_paper_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paper
    ADD CONSTRAINT governance_paper_pkey PRIMARY KEY (id);


--
-- Name: governance_paper governance_paper_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paper
    ADD CONSTRAINT governance_paper_token_key UNIQUE (token);


--
-- Name: governance_paperfile governance_paperfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paperfile
    ADD CONSTRAINT governance_paperfile_pkey PRIMARY KEY (id);


--
-- Name: governance_person governance_person_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_person
    ADD CONSTRAINT governance_person_email_key UNIQUE (email);


--
-- Name: governance_person governance_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_person
    ADD CONSTRAINT governance_person_pkey PRIMARY KEY (id);


--
-- Name: governance_printed governance_printed_job_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_printed
    ADD CONSTRAINT governance_printed_job_id_key UNIQUE (job_id);


--
-- Name: governance_printed governance_printed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_printed
    ADD CONSTRAINT governance_printed_pkey PRIMARY KEY (id);


--
-- Name: governance_printjob governance_printjob_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_printjob
    ADD CONSTRAINT governance_printjob_pkey PRIMARY KEY (id);


--
-- Name: governance_printjob governance_printjob_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_printjob
    ADD CONSTRAINT governance_printjob_token_key UNIQUE (token);


--
-- Name: governance_regioncourse governance_regioncourse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_regioncourse
    ADD CONSTRAINT governance_regioncourse_pkey PRIMARY KEY (id);


--
-- Name: governance_registration governance_registration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_registration
    ADD CONSTRAINT governance_registration_pkey PRIMARY KEY (id);


--
-- Name: governance_reminder governance_reminder_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reminder
    ADD CONSTRAINT governance_reminder_pkey PRIMARY KEY (id);


--
-- Name: governance_report governance_report_meeting_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_report
    ADD CONSTRAINT governance_report_meeting_id_key UNIQUE (meeting_id);


--
-- Name: governance_report governance_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_report
    ADD CONSTRAINT governance_report_pkey PRIMARY KEY (id);


--
-- Name: governance_reportpart governance_reportpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reportpart
    ADD CONSTRAINT governance_reportpart_pkey PRIMARY KEY (id);


--
-- Name: governance_seat governance_seat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seat
    ADD CONSTRAINT governance_seat_pkey PRIMARY KEY (id);


--
-- Name: governance_seatproposal governance_seatproposal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seatproposal
    ADD CONSTRAINT governance_seatproposal_pkey PRIMARY KEY (id);


--
-- Name: governance_wait governance_wait_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_wait
    ADD CONSTRAINT governance_wait_pkey PRIMARY KEY (id);


--
-- Name: governance_worksession governance_worksession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_worksession
    ADD CONSTRAINT governance_worksession_pkey PRIMARY KEY (id);


--
-- Name: plans_imageuse image_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_imageuse
    ADD CONSTRAINT image_once_a_document UNIQUE (document_id, image_id);


--
-- Name: plans_indicator indicator_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator
    ADD CONSTRAINT indicator_once_a_document UNIQUE (document_id, key);


--
-- Name: plans_regionfigure inhabitants_once_a_year; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionfigure
    ADD CONSTRAINT inhabitants_once_a_year UNIQUE (region_id, year);


--
-- Name: plans_recalibrationmark item_marked_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_recalibrationmark
    ADD CONSTRAINT item_marked_once UNIQUE (recalibration_id, item);


--
-- Name: plans_lever lever_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever
    ADD CONSTRAINT lever_once_a_document UNIQUE (document_id, key);


--
-- Name: funding_columnmapping mapping_once_a_region; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_columnmapping
    ADD CONSTRAINT mapping_once_a_region UNIQUE (region_id, headings_hash);


--
-- Name: plans_measurement measured_once_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_measurement
    ADD CONSTRAINT measured_once_a_day UNIQUE (indicator_id, "on");


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: regions_membership municipality_once_in_a_region_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_membership
    ADD CONSTRAINT municipality_once_in_a_region_at_a_time EXCLUDE USING gist (region_id WITH =, municipality_id WITH =, period WITH &&);


--
-- Name: funding_entry number_once_a_year; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT number_once_a_year UNIQUE (region_id, year, number);


--
-- Name: plans_objectiveweight objective_weighed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_objectiveweight
    ADD CONSTRAINT objective_weighed_once UNIQUE (document_id, objective_id);


--
-- Name: funding_allocation one_allocation_a_year; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_allocation
    ADD CONSTRAINT one_allocation_a_year UNIQUE (region_id, year, instrument);


--
-- Name: funding_cashier one_cashier_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_cashier
    ADD CONSTRAINT one_cashier_at_a_time EXCLUDE USING gist (region_id WITH =, period WITH &&);


--
-- Name: governance_regioncourse one_course_a_region; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_regioncourse
    ADD CONSTRAINT one_course_a_region UNIQUE (milestone_id, region_id);


--
-- Name: plans_namedecision one_decision_a_find; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_namedecision
    ADD CONSTRAINT one_decision_a_find UNIQUE (edition_id, mark);


--
-- Name: plans_renderjob one_job_an_edition; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_renderjob
    ADD CONSTRAINT one_job_an_edition UNIQUE (version_id, edition);


--
-- Name: governance_reportpart one_part_an_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reportpart
    ADD CONSTRAINT one_part_an_item UNIQUE (report_id, item_id);


--
-- Name: governance_registration one_registration_a_person; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_registration
    ADD CONSTRAINT one_registration_a_person UNIQUE (event_id, person_id);


--
-- Name: governance_registration one_registration_a_turn; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_registration
    ADD CONSTRAINT one_registration_a_turn UNIQUE (event_id, turn);


--
-- Name: plans_progressreport one_report_a_period; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_progressreport
    ADD CONSTRAINT one_report_a_period UNIQUE (activity_id, period_id);


--
-- Name: governance_worksession one_session_a_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_worksession
    ADD CONSTRAINT one_session_a_number UNIQUE (event_id, number);


--
-- Name: funding_carryoverpart origin_once_a_carry_over; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryoverpart
    ADD CONSTRAINT origin_once_a_carry_over UNIQUE (carry_over_id, origin_year);


--
-- Name: funding_entryorigin origin_once_an_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entryorigin
    ADD CONSTRAINT origin_once_an_entry UNIQUE NULLS NOT DISTINCT (entry_id, year);


--
-- Name: plans_versionpart part_once_a_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionpart
    ADD CONSTRAINT part_once_a_version UNIQUE (version_id, top, part);


--
-- Name: plans_reviewrequest person_asked_once_a_review; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewrequest
    ADD CONSTRAINT person_asked_once_a_review UNIQUE (review_id, person_id);


--
-- Name: governance_appointment person_once_in_a_seat_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_appointment
    ADD CONSTRAINT person_once_in_a_seat_at_a_time EXCLUDE USING gist (seat_id WITH =, person_id WITH =, period WITH &&);


--
-- Name: governance_appointment place_held_once_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_appointment
    ADD CONSTRAINT place_held_once_at_a_time EXCLUDE USING gist (seat_id WITH =, place WITH =, period WITH &&);


--
-- Name: plans_activity_challenges plans_activity_challenge_activity_id_challenge_id_82dfabbd_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_challenges
    ADD CONSTRAINT plans_activity_challenge_activity_id_challenge_id_82dfabbd_uniq UNIQUE (activity_id, challenge_id);


--
-- Name: plans_activity_challenges plans_activity_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_challenges
    ADD CONSTRAINT plans_activity_challenges_pkey PRIMARY KEY (id);


--
-- Name: plans_activity plans_activity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity
    ADD CONSTRAINT plans_activity_pkey PRIMARY KEY (id);


--
-- Name: plans_activity_related plans_activity_related_from_activity_id_to_acti_bede73f6_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_related
    ADD CONSTRAINT plans_activity_related_from_activity_id_to_acti_bede73f6_uniq UNIQUE (from_activity_id, to_activity_id);


--
-- Name: plans_activity_related plans_activity_related_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_related
    ADD CONSTRAINT plans_activity_related_pkey PRIMARY KEY (id);


--
-- Name: plans_activity_shared_with plans_activity_shared_with_activity_id_region_id_feec4557_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_shared_with
    ADD CONSTRAINT plans_activity_shared_with_activity_id_region_id_feec4557_uniq UNIQUE (activity_id, region_id);


--
-- Name: plans_activity_shared_with plans_activity_shared_with_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_shared_with
    ADD CONSTRAINT plans_activity_shared_with_pkey PRIMARY KEY (id);


--
-- Name: plans_activitycost plans_activitycost_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activitycost
    ADD CONSTRAINT plans_activitycost_pkey PRIMARY KEY (id);


--
-- Name: plans_activitygoal plans_activitygoal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activitygoal
    ADD CONSTRAINT plans_activitygoal_pkey PRIMARY KEY (id);


--
-- Name: plans_adoption plans_adoption_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT plans_adoption_pkey PRIMARY KEY (version_id);


--
-- Name: plans_adoption plans_adoption_region_approval_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT plans_adoption_region_approval_id_key UNIQUE (region_approval_id);


--
-- Name: plans_adoption plans_adoption_state_approval_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT plans_adoption_state_approval_id_key UNIQUE (state_approval_id);


--
-- Name: plans_approval plans_approval_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_approval
    ADD CONSTRAINT plans_approval_pkey PRIMARY KEY (id);


--
-- Name: plans_award plans_award_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_award
    ADD CONSTRAINT plans_award_pkey PRIMARY KEY (id);


--
-- Name: plans_challenge_objectives plans_challenge_objectiv_challenge_id_objective_i_afab2b80_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge_objectives
    ADD CONSTRAINT plans_challenge_objectiv_challenge_id_objective_i_afab2b80_uniq UNIQUE (challenge_id, objective_id);


--
-- Name: plans_challenge_objectives plans_challenge_objectives_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge_objectives
    ADD CONSTRAINT plans_challenge_objectives_pkey PRIMARY KEY (id);


--
-- Name: plans_challenge plans_challenge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge
    ADD CONSTRAINT plans_challenge_pkey PRIMARY KEY (id);


--
-- Name: plans_chapter plans_chapter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chapter
    ADD CONSTRAINT plans_chapter_pkey PRIMARY KEY (id);


--
-- Name: plans_chaptertext_history plans_chaptertext_history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chaptertext_history
    ADD CONSTRAINT plans_chaptertext_history_pkey PRIMARY KEY (history_id);


--
-- Name: plans_chaptertext_history plans_chaptertext_history_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chaptertext_history
    ADD CONSTRAINT plans_chaptertext_history_token_key UNIQUE (token);


--
-- Name: plans_chaptertext plans_chaptertext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chaptertext
    ADD CONSTRAINT plans_chaptertext_pkey PRIMARY KEY (chapter_id);


--
-- Name: plans_comment_mentions plans_comment_mentions_comment_id_person_id_a64b6510_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment_mentions
    ADD CONSTRAINT plans_comment_mentions_comment_id_person_id_a64b6510_uniq UNIQUE (comment_id, person_id);


--
-- Name: plans_comment_mentions plans_comment_mentions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment_mentions
    ADD CONSTRAINT plans_comment_mentions_pkey PRIMARY KEY (id);


--
-- Name: plans_comment plans_comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_pkey PRIMARY KEY (id);


--
-- Name: plans_comment plans_comment_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_token_key UNIQUE (token);


--
-- Name: plans_contribution plans_contribution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contribution
    ADD CONSTRAINT plans_contribution_pkey PRIMARY KEY (id);


--
-- Name: plans_contributionyear plans_contributionyear_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contributionyear
    ADD CONSTRAINT plans_contributionyear_pkey PRIMARY KEY (id);


--
-- Name: plans_document plans_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_document
    ADD CONSTRAINT plans_document_pkey PRIMARY KEY (id);


--
-- Name: plans_finishedreport plans_finishedreport_corrects_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT plans_finishedreport_corrects_id_key UNIQUE (corrects_id);


--
-- Name: plans_finishedreport plans_finishedreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT plans_finishedreport_pkey PRIMARY KEY (id);


--
-- Name: plans_finishedreport plans_finishedreport_report_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT plans_finishedreport_report_id_key UNIQUE (report_id);


--
-- Name: plans_goal_challenges plans_goal_challenges_goal_id_challenge_id_a24f68a5_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_challenges
    ADD CONSTRAINT plans_goal_challenges_goal_id_challenge_id_a24f68a5_uniq UNIQUE (goal_id, challenge_id);


--
-- Name: plans_goal_challenges plans_goal_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_challenges
    ADD CONSTRAINT plans_goal_challenges_pkey PRIMARY KEY (id);


--
-- Name: plans_goal_objectives plans_goal_objectives_goal_id_objective_id_5ef40475_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_objectives
    ADD CONSTRAINT plans_goal_objectives_goal_id_objective_id_5ef40475_uniq UNIQUE (goal_id, objective_id);


--
-- Name: plans_goal_objectives plans_goal_objectives_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_objectives
    ADD CONSTRAINT plans_goal_objectives_pkey PRIMARY KEY (id);


--
-- Name: plans_goal plans_goal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal
    ADD CONSTRAINT plans_goal_pkey PRIMARY KEY (id);


--
-- Name: plans_historicalactivity_challenges plans_historicalactivity_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivity_challenges
    ADD CONSTRAINT plans_historicalactivity_challenges_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalactivity plans_historicalactivity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivity
    ADD CONSTRAINT plans_historicalactivity_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalactivity_shared_with plans_historicalactivity_shared_with_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivity_shared_with
    ADD CONSTRAINT plans_historicalactivity_shared_with_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalactivitycost plans_historicalactivitycost_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivitycost
    ADD CONSTRAINT plans_historicalactivitycost_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalactivitygoal plans_historicalactivitygoal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivitygoal
    ADD CONSTRAINT plans_historicalactivitygoal_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalaward plans_historicalaward_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalaward
    ADD CONSTRAINT plans_historicalaward_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalchallenge_objectives plans_historicalchallenge_objectives_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalchallenge_objectives
    ADD CONSTRAINT plans_historicalchallenge_objectives_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalchallenge plans_historicalchallenge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalchallenge
    ADD CONSTRAINT plans_historicalchallenge_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalchapter plans_historicalchapter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalchapter
    ADD CONSTRAINT plans_historicalchapter_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalcomment_mentions plans_historicalcomment_mentions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalcomment_mentions
    ADD CONSTRAINT plans_historicalcomment_mentions_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalcomment plans_historicalcomment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalcomment
    ADD CONSTRAINT plans_historicalcomment_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalcontribution plans_historicalcontribution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalcontribution
    ADD CONSTRAINT plans_historicalcontribution_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalcontributionyear plans_historicalcontributionyear_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalcontributionyear
    ADD CONSTRAINT plans_historicalcontributionyear_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalgoal_challenges plans_historicalgoal_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalgoal_challenges
    ADD CONSTRAINT plans_historicalgoal_challenges_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalgoal_objectives plans_historicalgoal_objectives_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalgoal_objectives
    ADD CONSTRAINT plans_historicalgoal_objectives_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalgoal plans_historicalgoal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalgoal
    ADD CONSTRAINT plans_historicalgoal_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalindicator_goals plans_historicalindicator_goals_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalindicator_goals
    ADD CONSTRAINT plans_historicalindicator_goals_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalindicator plans_historicalindicator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalindicator
    ADD CONSTRAINT plans_historicalindicator_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalinvitation plans_historicalinvitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalinvitation
    ADD CONSTRAINT plans_historicalinvitation_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicallever_challenges plans_historicallever_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicallever_challenges
    ADD CONSTRAINT plans_historicallever_challenges_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicallever plans_historicallever_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicallever
    ADD CONSTRAINT plans_historicallever_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalmeasurement plans_historicalmeasurement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalmeasurement
    ADD CONSTRAINT plans_historicalmeasurement_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalobjectiveweight plans_historicalobjectiveweight_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalobjectiveweight
    ADD CONSTRAINT plans_historicalobjectiveweight_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalprincipleanswer plans_historicalprincipleanswer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalprincipleanswer
    ADD CONSTRAINT plans_historicalprincipleanswer_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalprogressreport plans_historicalprogressreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalprogressreport
    ADD CONSTRAINT plans_historicalprogressreport_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalreadinessswitch plans_historicalreadinessswitch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalreadinessswitch
    ADD CONSTRAINT plans_historicalreadinessswitch_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalrecalibration plans_historicalrecalibration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrecalibration
    ADD CONSTRAINT plans_historicalrecalibration_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalrecalibrationmark plans_historicalrecalibrationmark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrecalibrationmark
    ADD CONSTRAINT plans_historicalrecalibrationmark_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalregionfigure plans_historicalregionfigure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalregionfigure
    ADD CONSTRAINT plans_historicalregionfigure_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalregionreport plans_historicalregionreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalregionreport
    ADD CONSTRAINT plans_historicalregionreport_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalreply plans_historicalreply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalreply
    ADD CONSTRAINT plans_historicalreply_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalreportperiod plans_historicalreportperiod_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalreportperiod
    ADD CONSTRAINT plans_historicalreportperiod_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalresult plans_historicalresult_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalresult
    ADD CONSTRAINT plans_historicalresult_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalrunningprogramme plans_historicalrunningprogramme_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrunningprogramme
    ADD CONSTRAINT plans_historicalrunningprogramme_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalrunningprogramme_responsible plans_historicalrunningprogramme_responsible_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrunningprogramme_responsible
    ADD CONSTRAINT plans_historicalrunningprogramme_responsible_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalrunningprogramme_shared_with plans_historicalrunningprogramme_shared_with_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrunningprogramme_shared_with
    ADD CONSTRAINT plans_historicalrunningprogramme_shared_with_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: plans_historicalsharedindicator plans_historicalsharedindicator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalsharedindicator
    ADD CONSTRAINT plans_historicalsharedindicator_pkey PRIMARY KEY (history_id);


--
-- Name: plans_historicalversionstate plans_historicalversionstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalversionstate
    ADD CONSTRAINT plans_historicalversionstate_pkey PRIMARY KEY (history_id);


--
-- Name: plans_image plans_image_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_image
    ADD CONSTRAINT plans_image_pkey PRIMARY KEY (sha256);


--
-- Name: plans_imageuse plans_imageuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_imageuse
    ADD CONSTRAINT plans_imageuse_pkey PRIMARY KEY (id);


--
-- Name: plans_indicator_goals plans_indicator_goals_indicator_id_goal_id_ebe7e34a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator_goals
    ADD CONSTRAINT plans_indicator_goals_indicator_id_goal_id_ebe7e34a_uniq UNIQUE (indicator_id, goal_id);


--
-- Name: plans_indicator_goals plans_indicator_goals_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator_goals
    ADD CONSTRAINT plans_indicator_goals_pkey PRIMARY KEY (id);


--
-- Name: plans_indicator plans_indicator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator
    ADD CONSTRAINT plans_indicator_pkey PRIMARY KEY (id);


--
-- Name: plans_invitation plans_invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_invitation
    ADD CONSTRAINT plans_invitation_pkey PRIMARY KEY (id);


--
-- Name: plans_itemchange plans_itemchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_itemchange
    ADD CONSTRAINT plans_itemchange_pkey PRIMARY KEY (id);


--
-- Name: plans_lever_challenges plans_lever_challenges_lever_id_challenge_id_32010903_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever_challenges
    ADD CONSTRAINT plans_lever_challenges_lever_id_challenge_id_32010903_uniq UNIQUE (lever_id, challenge_id);


--
-- Name: plans_lever_challenges plans_lever_challenges_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever_challenges
    ADD CONSTRAINT plans_lever_challenges_pkey PRIMARY KEY (id);


--
-- Name: plans_lever plans_lever_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever
    ADD CONSTRAINT plans_lever_pkey PRIMARY KEY (id);


--
-- Name: plans_linkmail plans_linkmail_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_linkmail
    ADD CONSTRAINT plans_linkmail_key_key UNIQUE (key);


--
-- Name: plans_linkmail plans_linkmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_linkmail
    ADD CONSTRAINT plans_linkmail_pkey PRIMARY KEY (id);


--
-- Name: plans_mandate plans_mandate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_mandate
    ADD CONSTRAINT plans_mandate_pkey PRIMARY KEY (id);


--
-- Name: plans_measurement plans_measurement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_measurement
    ADD CONSTRAINT plans_measurement_pkey PRIMARY KEY (id);


--
-- Name: plans_measurementbatch plans_measurementbatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_measurementbatch
    ADD CONSTRAINT plans_measurementbatch_pkey PRIMARY KEY (token);


--
-- Name: plans_namedecision plans_namedecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_namedecision
    ADD CONSTRAINT plans_namedecision_pkey PRIMARY KEY (id);


--
-- Name: plans_notyet plans_notyet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_notyet
    ADD CONSTRAINT plans_notyet_pkey PRIMARY KEY (id);


--
-- Name: plans_objectiveweight plans_objectiveweight_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_objectiveweight
    ADD CONSTRAINT plans_objectiveweight_pkey PRIMARY KEY (id);


--
-- Name: plans_offer plans_offer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_offer
    ADD CONSTRAINT plans_offer_pkey PRIMARY KEY (id);


--
-- Name: plans_pledge plans_pledge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_pledge
    ADD CONSTRAINT plans_pledge_pkey PRIMARY KEY (id);


--
-- Name: plans_principleanswer plans_principleanswer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_principleanswer
    ADD CONSTRAINT plans_principleanswer_pkey PRIMARY KEY (id);


--
-- Name: plans_progressreport plans_progressreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_progressreport
    ADD CONSTRAINT plans_progressreport_pkey PRIMARY KEY (id);


--
-- Name: plans_publication plans_publication_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_publication
    ADD CONSTRAINT plans_publication_pkey PRIMARY KEY (id);


--
-- Name: plans_readinessswitch plans_readinessswitch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_readinessswitch
    ADD CONSTRAINT plans_readinessswitch_pkey PRIMARY KEY (region_id);


--
-- Name: plans_reading plans_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reading
    ADD CONSTRAINT plans_reading_pkey PRIMARY KEY (id);


--
-- Name: plans_recalibration plans_recalibration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_recalibration
    ADD CONSTRAINT plans_recalibration_pkey PRIMARY KEY (id);


--
-- Name: plans_recalibrationmark plans_recalibrationmark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_recalibrationmark
    ADD CONSTRAINT plans_recalibrationmark_pkey PRIMARY KEY (id);


--
-- Name: plans_refusedtext plans_refusedtext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_refusedtext
    ADD CONSTRAINT plans_refusedtext_pkey PRIMARY KEY (id);


--
-- Name: plans_refusedtext plans_refusedtext_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_refusedtext
    ADD CONSTRAINT plans_refusedtext_token_key UNIQUE (token);


--
-- Name: plans_regionfigure plans_regionfigure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionfigure
    ADD CONSTRAINT plans_regionfigure_pkey PRIMARY KEY (id);


--
-- Name: plans_regionreport plans_regionreport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionreport
    ADD CONSTRAINT plans_regionreport_pkey PRIMARY KEY (id);


--
-- Name: plans_regionreport plans_regionreport_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionreport
    ADD CONSTRAINT plans_regionreport_token_key UNIQUE (token);


--
-- Name: plans_remark plans_remark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_remark
    ADD CONSTRAINT plans_remark_pkey PRIMARY KEY (id);


--
-- Name: plans_renderjob plans_renderjob_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_renderjob
    ADD CONSTRAINT plans_renderjob_pkey PRIMARY KEY (id);


--
-- Name: plans_rendition plans_rendition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_rendition
    ADD CONSTRAINT plans_rendition_pkey PRIMARY KEY (id);


--
-- Name: plans_reply plans_reply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reply
    ADD CONSTRAINT plans_reply_pkey PRIMARY KEY (id);


--
-- Name: plans_reportfile plans_reportfile_finished_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportfile
    ADD CONSTRAINT plans_reportfile_finished_id_key UNIQUE (finished_id);


--
-- Name: plans_reportfile plans_reportfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportfile
    ADD CONSTRAINT plans_reportfile_pkey PRIMARY KEY (id);


--
-- Name: plans_reportperiod plans_reportperiod_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportperiod
    ADD CONSTRAINT plans_reportperiod_pkey PRIMARY KEY (id);


--
-- Name: plans_reportprint plans_reportprint_finished_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportprint
    ADD CONSTRAINT plans_reportprint_finished_id_key UNIQUE (finished_id);


--
-- Name: plans_reportprint plans_reportprint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportprint
    ADD CONSTRAINT plans_reportprint_pkey PRIMARY KEY (id);


--
-- Name: plans_response plans_response_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_response
    ADD CONSTRAINT plans_response_pkey PRIMARY KEY (id);


--
-- Name: plans_result plans_result_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_result
    ADD CONSTRAINT plans_result_pkey PRIMARY KEY (id);


--
-- Name: plans_review plans_review_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_review
    ADD CONSTRAINT plans_review_pkey PRIMARY KEY (id);


--
-- Name: plans_review plans_review_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_review
    ADD CONSTRAINT plans_review_token_key UNIQUE (token);


--
-- Name: plans_reviewreminder plans_reviewreminder_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewreminder
    ADD CONSTRAINT plans_reviewreminder_pkey PRIMARY KEY (id);


--
-- Name: plans_reviewrequest plans_reviewrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewrequest
    ADD CONSTRAINT plans_reviewrequest_pkey PRIMARY KEY (id);


--
-- Name: plans_runningprogramme plans_runningprogramme_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme
    ADD CONSTRAINT plans_runningprogramme_pkey PRIMARY KEY (id);


--
-- Name: plans_runningprogramme_responsible plans_runningprogramme_r_runningprogramme_id_orga_05a57e32_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_responsible
    ADD CONSTRAINT plans_runningprogramme_r_runningprogramme_id_orga_05a57e32_uniq UNIQUE (runningprogramme_id, organisation_id);


--
-- Name: plans_runningprogramme_responsible plans_runningprogramme_responsible_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_responsible
    ADD CONSTRAINT plans_runningprogramme_responsible_pkey PRIMARY KEY (id);


--
-- Name: plans_runningprogramme_shared_with plans_runningprogramme_s_runningprogramme_id_regi_cbd66ada_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_shared_with
    ADD CONSTRAINT plans_runningprogramme_s_runningprogramme_id_regi_cbd66ada_uniq UNIQUE (runningprogramme_id, region_id);


--
-- Name: plans_runningprogramme_shared_with plans_runningprogramme_shared_with_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_shared_with
    ADD CONSTRAINT plans_runningprogramme_shared_with_pkey PRIMARY KEY (id);


--
-- Name: plans_settlement plans_settlement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_settlement
    ADD CONSTRAINT plans_settlement_pkey PRIMARY KEY (refused_id);


--
-- Name: plans_sharedindicator plans_sharedindicator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_sharedindicator
    ADD CONSTRAINT plans_sharedindicator_pkey PRIMARY KEY (id);


--
-- Name: plans_sharedindicator plans_sharedindicator_title_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_sharedindicator
    ADD CONSTRAINT plans_sharedindicator_title_key UNIQUE (title);


--
-- Name: plans_version plans_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_pkey PRIMARY KEY (id);


--
-- Name: plans_version plans_version_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_token_key UNIQUE (token);


--
-- Name: plans_versionpage plans_versionpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionpage
    ADD CONSTRAINT plans_versionpage_pkey PRIMARY KEY (version_id);


--
-- Name: plans_versionpart plans_versionpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionpart
    ADD CONSTRAINT plans_versionpart_pkey PRIMARY KEY (id);


--
-- Name: plans_versionstate plans_versionstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionstate
    ADD CONSTRAINT plans_versionstate_pkey PRIMARY KEY (version_id);


--
-- Name: plans_principleanswer principle_answered_once_a_side; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_principleanswer
    ADD CONSTRAINT principle_answered_once_a_side UNIQUE (document_id, principle_id, side);


--
-- Name: plans_reading read_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reading
    ADD CONSTRAINT read_once UNIQUE (person_id, version_id);


--
-- Name: regions_historicalmembership regions_historicalmembership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_historicalmembership
    ADD CONSTRAINT regions_historicalmembership_pkey PRIMARY KEY (history_id);


--
-- Name: regions_historicalorganisation regions_historicalorganisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_historicalorganisation
    ADD CONSTRAINT regions_historicalorganisation_pkey PRIMARY KEY (history_id);


--
-- Name: regions_historicalregion regions_historicalregion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_historicalregion
    ADD CONSTRAINT regions_historicalregion_pkey PRIMARY KEY (history_id);


--
-- Name: regions_historicalregion_provinces regions_historicalregion_provinces_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_historicalregion_provinces
    ADD CONSTRAINT regions_historicalregion_provinces_pkey PRIMARY KEY (m2m_history_id);


--
-- Name: regions_membership regions_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_membership
    ADD CONSTRAINT regions_membership_pkey PRIMARY KEY (id);


--
-- Name: regions_objective regions_objective_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_objective
    ADD CONSTRAINT regions_objective_number_key UNIQUE (number);


--
-- Name: regions_objective regions_objective_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_objective
    ADD CONSTRAINT regions_objective_pkey PRIMARY KEY (id);


--
-- Name: regions_organisation regions_organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_organisation
    ADD CONSTRAINT regions_organisation_pkey PRIMARY KEY (id);


--
-- Name: regions_organisation regions_organisation_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_organisation
    ADD CONSTRAINT regions_organisation_slug_key UNIQUE (slug);


--
-- Name: regions_principle regions_principle_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_principle
    ADD CONSTRAINT regions_principle_number_key UNIQUE (number);


--
-- Name: regions_principle regions_principle_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_principle
    ADD CONSTRAINT regions_principle_pkey PRIMARY KEY (id);


--
-- Name: regions_region regions_region_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region
    ADD CONSTRAINT regions_region_name_key UNIQUE (name);


--
-- Name: regions_region regions_region_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region
    ADD CONSTRAINT regions_region_number_key UNIQUE (number);


--
-- Name: regions_region regions_region_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region
    ADD CONSTRAINT regions_region_pkey PRIMARY KEY (id);


--
-- Name: regions_region_provinces regions_region_provinces_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region_provinces
    ADD CONSTRAINT regions_region_provinces_pkey PRIMARY KEY (id);


--
-- Name: regions_region_provinces regions_region_provinces_region_id_organisation_i_b0835249_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region_provinces
    ADD CONSTRAINT regions_region_provinces_region_id_organisation_i_b0835249_uniq UNIQUE (region_id, organisation_id);


--
-- Name: regions_region regions_region_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region
    ADD CONSTRAINT regions_region_slug_key UNIQUE (slug);


--
-- Name: plans_remark remark_once_a_chapter; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_remark
    ADD CONSTRAINT remark_once_a_chapter UNIQUE (response_id, chapter);


--
-- Name: governance_reminder reminded_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reminder
    ADD CONSTRAINT reminded_once UNIQUE (action_point_id, kind, due_on, person_id);


--
-- Name: plans_reply reply_once_a_remark; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reply
    ADD CONSTRAINT reply_once_a_remark UNIQUE NULLS NOT DISTINCT (request_id, remark_id);


--
-- Name: plans_finishedreport report_number_once_a_region; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT report_number_once_a_region UNIQUE (region_id, number);


--
-- Name: plans_reportperiod report_periods_do_not_overlap; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportperiod
    ADD CONSTRAINT report_periods_do_not_overlap EXCLUDE USING gist (document_id WITH =, period WITH &&);


--
-- Name: plans_reviewreminder request_reminded_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewreminder
    ADD CONSTRAINT request_reminded_once UNIQUE (request_id, occasion);


--
-- Name: plans_response response_number_once_a_request; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_response
    ADD CONSTRAINT response_number_once_a_request UNIQUE (request_id, number);


--
-- Name: plans_result result_once_an_activity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_result
    ADD CONSTRAINT result_once_an_activity UNIQUE (activity_id, key);


--
-- Name: plans_review review_number_once_a_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_review
    ADD CONSTRAINT review_number_once_a_version UNIQUE (version_id, number);


--
-- Name: governance_accessreview reviewed_once_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_accessreview
    ADD CONSTRAINT reviewed_once_a_day UNIQUE (appointment_id, "on");


--
-- Name: plans_runningprogramme runningprogramme_once_a_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme
    ADD CONSTRAINT runningprogramme_once_a_document UNIQUE (document_id, key);


--
-- Name: funding_share shared_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT shared_once UNIQUE (region_id, year, part, audience);


--
-- Name: governance_milestonetold told_of_a_milestone_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestonetold
    ADD CONSTRAINT told_of_a_milestone_once UNIQUE (milestone_id, region_id, kind);


--
-- Name: funding_yeartotal year_once_a_ledger; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_yeartotal
    ADD CONSTRAINT year_once_a_ledger UNIQUE (ledger_id, year);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: action_points_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX action_points_due ON public.governance_actionpoint USING btree (due_on) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'reported'::character varying])::text[]));


--
-- Name: action_points_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX action_points_of_a_region ON public.governance_actionpoint USING btree (region_id, due_on);


--
-- Name: activity_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX activity_in_order ON public.plans_activity USING btree (document_id, "position", id);


--
-- Name: address_asked_once_a_review; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX address_asked_once_a_review ON public.plans_reviewrequest USING btree (review_id, email) WHERE (NOT ((email)::text = ''::text));


--
-- Name: answers_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answers_in_order ON public.plans_comment USING btree (thread_id, written_at);


--
-- Name: audit_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_of_a_region ON public.governance_auditentry USING btree (region_id, at DESC);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: category_once_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX category_once_a_region ON public.funding_category USING btree (lower((name)::text), region_id) NULLS NOT DISTINCT;


--
-- Name: challenge_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX challenge_in_order ON public.plans_challenge USING btree (document_id, "position", id);


--
-- Name: chapters_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chapters_in_order ON public.plans_chapter USING btree (document_id, "position", id);


--
-- Name: comments_newest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX comments_newest_first ON public.plans_comment USING btree (document_id, written_at DESC) WHERE (thread_id IS NULL);


--
-- Name: commitment_made_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX commitment_made_once ON public.funding_commitmentstep USING btree (commitment_id) WHERE ((kind)::text = 'made'::text);


--
-- Name: commitments_newest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX commitments_newest_first ON public.funding_commitment USING btree (region_id, made_on DESC);


--
-- Name: corrected_by_one_report; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX corrected_by_one_report ON public.plans_regionreport USING btree (corrects_id) WHERE (removed_at IS NULL);


--
-- Name: decision_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX decision_words ON public.governance_decision USING gin (to_tsvector('dutch'::regconfig, COALESCE(text, ''::text))) WITH (fastupdate=off);


--
-- Name: decisions_of_a_body; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX decisions_of_a_body ON public.governance_decision USING btree (body_id, "on" DESC);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: entries_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX entries_in_order ON public.funding_entry USING btree (region_id, booked_on, year, number);


--
-- Name: entries_of_a_line; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX entries_of_a_line ON public.funding_entry USING btree (region_id, line_hash) WHERE (NOT ((line_hash)::text = ''::text));


--
-- Name: entries_of_a_supplier; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX entries_of_a_supplier ON public.funding_entry USING btree (region_id, supplier, booked_on);


--
-- Name: event_mails_to_send; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_mails_to_send ON public.governance_eventmail USING btree (next_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));


--
-- Name: feed_tokens_of_a_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX feed_tokens_of_a_person ON public.governance_feedtoken USING btree (person_id) WHERE (ended_at IS NULL);


--
-- Name: funding_allocation_region_id_531c76a8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_allocation_region_id_531c76a8 ON public.funding_allocation USING btree (region_id);


--
-- Name: funding_allocationcorrection_allocation_id_c6b77684; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_allocationcorrection_allocation_id_c6b77684 ON public.funding_allocationcorrection USING btree (allocation_id);


--
-- Name: funding_allocationcorrection_by_id_a5e292c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_allocationcorrection_by_id_a5e292c4 ON public.funding_allocationcorrection USING btree (by_id);


--
-- Name: funding_attachment_added_by_id_f7fe05df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_attachment_added_by_id_f7fe05df ON public.funding_attachment USING btree (added_by_id);


--
-- Name: funding_attachment_entry_id_cfa9a8d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_attachment_entry_id_cfa9a8d0 ON public.funding_attachment USING btree (entry_id);


--
-- Name: funding_attachment_file_id_f22e6855; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_attachment_file_id_f22e6855 ON public.funding_attachment USING btree (file_id);


--
-- Name: funding_budget_category_id_f339b4d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_budget_category_id_f339b4d4 ON public.funding_budget USING btree (category_id);


--
-- Name: funding_budget_region_id_053c95fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_budget_region_id_053c95fc ON public.funding_budget USING btree (region_id);


--
-- Name: funding_carryover_decided_by_id_5c58fc7c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_carryover_decided_by_id_5c58fc7c ON public.funding_carryover USING btree (decided_by_id);


--
-- Name: funding_carryover_proposed_by_id_0fa21e6a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_carryover_proposed_by_id_0fa21e6a ON public.funding_carryover USING btree (proposed_by_id);


--
-- Name: funding_carryover_region_id_c3a0c821; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_carryover_region_id_c3a0c821 ON public.funding_carryover USING btree (region_id);


--
-- Name: funding_carryoverpart_carry_over_id_c9835070; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_carryoverpart_carry_over_id_c9835070 ON public.funding_carryoverpart USING btree (carry_over_id);


--
-- Name: funding_cashier_agreement_id_837289c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_cashier_agreement_id_837289c7 ON public.funding_cashier USING btree (agreement_id);


--
-- Name: funding_cashier_named_by_id_7178e46a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_cashier_named_by_id_7178e46a ON public.funding_cashier USING btree (named_by_id);


--
-- Name: funding_cashier_organisation_id_0349cf11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_cashier_organisation_id_0349cf11 ON public.funding_cashier USING btree (organisation_id);


--
-- Name: funding_cashier_region_id_6474afb1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_cashier_region_id_6474afb1 ON public.funding_cashier USING btree (region_id);


--
-- Name: funding_category_region_id_62d3c55b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_category_region_id_62d3c55b ON public.funding_category USING btree (region_id);


--
-- Name: funding_columnmapping_region_id_04ece0dc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_columnmapping_region_id_04ece0dc ON public.funding_columnmapping USING btree (region_id);


--
-- Name: funding_columnmapping_used_by_id_5c415dd5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_columnmapping_used_by_id_5c415dd5 ON public.funding_columnmapping USING btree (used_by_id);


--
-- Name: funding_commitment_activity_id_4516e3cb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_commitment_activity_id_4516e3cb ON public.funding_commitment USING btree (activity_id);


--
-- Name: funding_commitment_category_id_96f4a503; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_commitment_category_id_96f4a503 ON public.funding_commitment USING btree (category_id);


--
-- Name: funding_commitment_region_id_5876a93a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_commitment_region_id_5876a93a ON public.funding_commitment USING btree (region_id);


--
-- Name: funding_commitmentstep_by_id_84deed68; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_commitmentstep_by_id_84deed68 ON public.funding_commitmentstep USING btree (by_id);


--
-- Name: funding_commitmentstep_commitment_id_fa2ce6e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_commitmentstep_commitment_id_fa2ce6e9 ON public.funding_commitmentstep USING btree (commitment_id);


--
-- Name: funding_commitmentstep_entry_id_defe0cf3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_commitmentstep_entry_id_defe0cf3 ON public.funding_commitmentstep USING btree (entry_id);


--
-- Name: funding_entry_activity_id_15a34d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entry_activity_id_15a34d9c ON public.funding_entry USING btree (activity_id);


--
-- Name: funding_entry_allocation_id_3d962878; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entry_allocation_id_3d962878 ON public.funding_entry USING btree (allocation_id);


--
-- Name: funding_entry_batch_id_399265ac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entry_batch_id_399265ac ON public.funding_entry USING btree (batch_id);


--
-- Name: funding_entry_category_id_34ba4ff8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entry_category_id_34ba4ff8 ON public.funding_entry USING btree (category_id);


--
-- Name: funding_entry_commitment_id_c6771729; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entry_commitment_id_c6771729 ON public.funding_entry USING btree (commitment_id);


--
-- Name: funding_entry_entered_by_id_f8d97d1b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entry_entered_by_id_f8d97d1b ON public.funding_entry USING btree (entered_by_id);


--
-- Name: funding_entry_region_id_e81f5d47; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entry_region_id_e81f5d47 ON public.funding_entry USING btree (region_id);


--
-- Name: funding_entryorigin_entry_id_cb65be5f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_entryorigin_entry_id_cb65be5f ON public.funding_entryorigin USING btree (entry_id);


--
-- Name: funding_historicalallocation_history_date_1810d1a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalallocation_history_date_1810d1a0 ON public.funding_historicalallocation USING btree (history_date);


--
-- Name: funding_historicalallocation_history_user_id_bc946cd9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalallocation_history_user_id_bc946cd9 ON public.funding_historicalallocation USING btree (history_user_id);


--
-- Name: funding_historicalallocation_id_43b89ce2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalallocation_id_43b89ce2 ON public.funding_historicalallocation USING btree (id);


--
-- Name: funding_historicalallocation_region_id_682b2fc6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalallocation_region_id_682b2fc6 ON public.funding_historicalallocation USING btree (region_id);


--
-- Name: funding_historicalbudget_category_id_f61cf3f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalbudget_category_id_f61cf3f0 ON public.funding_historicalbudget USING btree (category_id);


--
-- Name: funding_historicalbudget_history_date_609b2e5a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalbudget_history_date_609b2e5a ON public.funding_historicalbudget USING btree (history_date);


--
-- Name: funding_historicalbudget_history_user_id_2dab049d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalbudget_history_user_id_2dab049d ON public.funding_historicalbudget USING btree (history_user_id);


--
-- Name: funding_historicalbudget_id_a5d0f001; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalbudget_id_a5d0f001 ON public.funding_historicalbudget USING btree (id);


--
-- Name: funding_historicalbudget_region_id_72566539; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalbudget_region_id_72566539 ON public.funding_historicalbudget USING btree (region_id);


--
-- Name: funding_historicalcashier_agreement_id_f45dc94d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcashier_agreement_id_f45dc94d ON public.funding_historicalcashier USING btree (agreement_id);


--
-- Name: funding_historicalcashier_history_date_2c53e825; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcashier_history_date_2c53e825 ON public.funding_historicalcashier USING btree (history_date);


--
-- Name: funding_historicalcashier_history_user_id_4c932e11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcashier_history_user_id_4c932e11 ON public.funding_historicalcashier USING btree (history_user_id);


--
-- Name: funding_historicalcashier_id_b7b9b2b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcashier_id_b7b9b2b2 ON public.funding_historicalcashier USING btree (id);


--
-- Name: funding_historicalcashier_named_by_id_3767094f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcashier_named_by_id_3767094f ON public.funding_historicalcashier USING btree (named_by_id);


--
-- Name: funding_historicalcashier_organisation_id_0608289a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcashier_organisation_id_0608289a ON public.funding_historicalcashier USING btree (organisation_id);


--
-- Name: funding_historicalcashier_region_id_23d4a918; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcashier_region_id_23d4a918 ON public.funding_historicalcashier USING btree (region_id);


--
-- Name: funding_historicalcategory_history_date_73bd221f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcategory_history_date_73bd221f ON public.funding_historicalcategory USING btree (history_date);


--
-- Name: funding_historicalcategory_history_user_id_e1bbe089; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcategory_history_user_id_e1bbe089 ON public.funding_historicalcategory USING btree (history_user_id);


--
-- Name: funding_historicalcategory_id_740c5ce1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcategory_id_740c5ce1 ON public.funding_historicalcategory USING btree (id);


--
-- Name: funding_historicalcategory_region_id_34103a75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalcategory_region_id_34103a75 ON public.funding_historicalcategory USING btree (region_id);


--
-- Name: funding_historicalshare_history_date_adda6924; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalshare_history_date_adda6924 ON public.funding_historicalshare USING btree (history_date);


--
-- Name: funding_historicalshare_history_user_id_885d2998; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalshare_history_user_id_885d2998 ON public.funding_historicalshare USING btree (history_user_id);


--
-- Name: funding_historicalshare_id_73b5d7a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalshare_id_73b5d7a0 ON public.funding_historicalshare USING btree (id);


--
-- Name: funding_historicalshare_region_id_c57710c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalshare_region_id_c57710c7 ON public.funding_historicalshare USING btree (region_id);


--
-- Name: funding_historicalshare_shared_by_id_f885f107; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_historicalshare_shared_by_id_f885f107 ON public.funding_historicalshare USING btree (shared_by_id);


--
-- Name: funding_importbatch_by_id_4cf68f2d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_importbatch_by_id_4cf68f2d ON public.funding_importbatch USING btree (by_id);


--
-- Name: funding_importbatch_region_id_cef260af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_importbatch_region_id_cef260af ON public.funding_importbatch USING btree (region_id);


--
-- Name: funding_printout_asked_by_id_ce9a3261; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_printout_asked_by_id_ce9a3261 ON public.funding_printout USING btree (asked_by_id);


--
-- Name: funding_printout_region_id_aa827073; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_printout_region_id_aa827073 ON public.funding_printout USING btree (region_id);


--
-- Name: funding_proposedbooking_activity_id_a7bb839b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedbooking_activity_id_a7bb839b ON public.funding_proposedbooking USING btree (activity_id);


--
-- Name: funding_proposedbooking_category_id_7fbd75e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedbooking_category_id_7fbd75e2 ON public.funding_proposedbooking USING btree (category_id);


--
-- Name: funding_proposedbooking_commitment_id_2c0b65b6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedbooking_commitment_id_2c0b65b6 ON public.funding_proposedbooking USING btree (commitment_id);


--
-- Name: funding_proposedbooking_proposed_by_id_0a2c21dc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedbooking_proposed_by_id_0a2c21dc ON public.funding_proposedbooking USING btree (proposed_by_id);


--
-- Name: funding_proposedbooking_region_id_2891629d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedbooking_region_id_2891629d ON public.funding_proposedbooking USING btree (region_id);


--
-- Name: funding_proposedbooking_settled_by_id_b804c90b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedbooking_settled_by_id_b804c90b ON public.funding_proposedbooking USING btree (settled_by_id);


--
-- Name: funding_proposedcashier_agreement_id_a5909dc1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedcashier_agreement_id_a5909dc1 ON public.funding_proposedcashier USING btree (agreement_id);


--
-- Name: funding_proposedcashier_organisation_id_28d4cb22; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedcashier_organisation_id_28d4cb22 ON public.funding_proposedcashier USING btree (organisation_id);


--
-- Name: funding_proposedcashier_proposed_by_id_308bc253; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedcashier_proposed_by_id_308bc253 ON public.funding_proposedcashier USING btree (proposed_by_id);


--
-- Name: funding_proposedcashier_region_id_d631e1b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedcashier_region_id_d631e1b7 ON public.funding_proposedcashier USING btree (region_id);


--
-- Name: funding_proposedcashier_settled_by_id_4e2ea707; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedcashier_settled_by_id_4e2ea707 ON public.funding_proposedcashier USING btree (settled_by_id);


--
-- Name: funding_proposedreversal_entry_id_b5cb49fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedreversal_entry_id_b5cb49fe ON public.funding_proposedreversal USING btree (entry_id);


--
-- Name: funding_proposedreversal_proposed_by_id_941bb5ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedreversal_proposed_by_id_941bb5ba ON public.funding_proposedreversal USING btree (proposed_by_id);


--
-- Name: funding_proposedreversal_settled_by_id_26edaefe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_proposedreversal_settled_by_id_26edaefe ON public.funding_proposedreversal USING btree (settled_by_id);


--
-- Name: funding_share_region_id_0b41e2f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_share_region_id_0b41e2f6 ON public.funding_share USING btree (region_id);


--
-- Name: funding_share_shared_by_id_e3e30ef4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_share_shared_by_id_e3e30ef4 ON public.funding_share USING btree (shared_by_id);


--
-- Name: funding_storedfile_added_by_id_ecfddbb3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_storedfile_added_by_id_ecfddbb3 ON public.funding_storedfile USING btree (added_by_id);


--
-- Name: funding_storedfile_region_id_cbc34ec1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_storedfile_region_id_cbc34ec1 ON public.funding_storedfile USING btree (region_id);


--
-- Name: funding_vatpart_allocation_id_0560d2de; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_vatpart_allocation_id_0560d2de ON public.funding_vatpart USING btree (allocation_id);


--
-- Name: funding_yeartotal_ledger_id_48456cc0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX funding_yeartotal_ledger_id_48456cc0 ON public.funding_yeartotal USING btree (ledger_id);


--
-- Name: goal_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX goal_in_order ON public.plans_goal USING btree (document_id, "position", id);


--
-- Name: governance_accessreview_appointment_id_445b7842; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_accessreview_appointment_id_445b7842 ON public.governance_accessreview USING btree (appointment_id);


--
-- Name: governance_accessreview_by_id_0465a103; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_accessreview_by_id_0465a103 ON public.governance_accessreview USING btree (by_id);


--
-- Name: governance_actionpoint_body_id_112a1fd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_body_id_112a1fd8 ON public.governance_actionpoint USING btree (body_id);


--
-- Name: governance_actionpoint_ended_by_id_781a82bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_ended_by_id_781a82bf ON public.governance_actionpoint USING btree (ended_by_id);


--
-- Name: governance_actionpoint_item_id_d8321417; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_item_id_d8321417 ON public.governance_actionpoint USING btree (item_id);


--
-- Name: governance_actionpoint_made_by_id_a8ed7aab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_made_by_id_a8ed7aab ON public.governance_actionpoint USING btree (made_by_id);


--
-- Name: governance_actionpoint_meeting_id_7af82475; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_meeting_id_7af82475 ON public.governance_actionpoint USING btree (meeting_id);


--
-- Name: governance_actionpoint_owner_person_id_cce60baa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_owner_person_id_cce60baa ON public.governance_actionpoint USING btree (owner_person_id);


--
-- Name: governance_actionpoint_owner_seat_id_7f603d61; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_owner_seat_id_7f603d61 ON public.governance_actionpoint USING btree (owner_seat_id);


--
-- Name: governance_actionpoint_region_id_9f6febbc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_region_id_9f6febbc ON public.governance_actionpoint USING btree (region_id);


--
-- Name: governance_actionpoint_reported_by_id_40944954; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_actionpoint_reported_by_id_40944954 ON public.governance_actionpoint USING btree (reported_by_id);


--
-- Name: governance_agendaitem_meeting_id_2edbbc7a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_agendaitem_meeting_id_2edbbc7a ON public.governance_agendaitem USING btree (meeting_id);


--
-- Name: governance_agendaitem_owner_person_id_41feccdd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_agendaitem_owner_person_id_41feccdd ON public.governance_agendaitem USING btree (owner_person_id);


--
-- Name: governance_agendaitem_owner_seat_id_2edddd4c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_agendaitem_owner_seat_id_2edddd4c ON public.governance_agendaitem USING btree (owner_seat_id);


--
-- Name: governance_appointment_person_id_149c3206; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_appointment_person_id_149c3206 ON public.governance_appointment USING btree (person_id);


--
-- Name: governance_appointment_seat_id_c4266307; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_appointment_seat_id_c4266307 ON public.governance_appointment USING btree (seat_id);


--
-- Name: governance_attendance_meeting_id_e85f80ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_attendance_meeting_id_e85f80ee ON public.governance_attendance USING btree (meeting_id);


--
-- Name: governance_attendance_person_id_b6e2d652; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_attendance_person_id_b6e2d652 ON public.governance_attendance USING btree (person_id);


--
-- Name: governance_attendance_seat_id_c45c4bdb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_attendance_seat_id_c45c4bdb ON public.governance_attendance USING btree (seat_id);


--
-- Name: governance_auditentry_actor_id_8f877540; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_auditentry_actor_id_8f877540 ON public.governance_auditentry USING btree (actor_id);


--
-- Name: governance_auditentry_region_id_bff007a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_auditentry_region_id_bff007a6 ON public.governance_auditentry USING btree (region_id);


--
-- Name: governance_body_region_id_3bf3b064; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_body_region_id_3bf3b064 ON public.governance_body USING btree (region_id);


--
-- Name: governance_correction_answered_by_id_ae8d8eb9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_correction_answered_by_id_ae8d8eb9 ON public.governance_correction USING btree (answered_by_id);


--
-- Name: governance_correction_item_id_64dbdb1a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_correction_item_id_64dbdb1a ON public.governance_correction USING btree (item_id);


--
-- Name: governance_correction_person_id_0f21ce6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_correction_person_id_0f21ce6d ON public.governance_correction USING btree (person_id);


--
-- Name: governance_correction_report_id_254909a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_correction_report_id_254909a6 ON public.governance_correction USING btree (report_id);


--
-- Name: governance_decision_body_id_8b8c76ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_decision_body_id_8b8c76ec ON public.governance_decision USING btree (body_id);


--
-- Name: governance_decision_item_id_144958fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_decision_item_id_144958fe ON public.governance_decision USING btree (item_id);


--
-- Name: governance_decision_made_by_id_0b29d3af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_decision_made_by_id_0b29d3af ON public.governance_decision USING btree (made_by_id);


--
-- Name: governance_decision_meeting_id_11f72167; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_decision_meeting_id_11f72167 ON public.governance_decision USING btree (meeting_id);


--
-- Name: governance_decision_paper_id_0bd88f90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_decision_paper_id_0bd88f90 ON public.governance_decision USING btree (paper_id);


--
-- Name: governance_decisionnote_made_by_id_a8be1bd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_decisionnote_made_by_id_a8be1bd4 ON public.governance_decisionnote USING btree (made_by_id);


--
-- Name: governance_decisionnote_region_id_047a8a59; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_decisionnote_region_id_047a8a59 ON public.governance_decisionnote USING btree (region_id);


--
-- Name: governance_event_opened_by_id_4c5ac166; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_event_opened_by_id_4c5ac166 ON public.governance_event USING btree (opened_by_id);


--
-- Name: governance_eventmail_registration_id_670498c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_eventmail_registration_id_670498c4 ON public.governance_eventmail USING btree (registration_id);


--
-- Name: governance_feedtoken_person_id_86751247; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_feedtoken_person_id_86751247 ON public.governance_feedtoken USING btree (person_id);


--
-- Name: governance_feedtoken_sha256_8c9bf2c9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_feedtoken_sha256_8c9bf2c9_like ON public.governance_feedtoken USING btree (sha256 varchar_pattern_ops);


--
-- Name: governance_historicalactionpoint_body_id_adbbfc9b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_body_id_adbbfc9b ON public.governance_historicalactionpoint USING btree (body_id);


--
-- Name: governance_historicalactionpoint_ended_by_id_89594395; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_ended_by_id_89594395 ON public.governance_historicalactionpoint USING btree (ended_by_id);


--
-- Name: governance_historicalactionpoint_history_date_222920e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_history_date_222920e9 ON public.governance_historicalactionpoint USING btree (history_date);


--
-- Name: governance_historicalactionpoint_history_user_id_c1c6ed21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_history_user_id_c1c6ed21 ON public.governance_historicalactionpoint USING btree (history_user_id);


--
-- Name: governance_historicalactionpoint_id_57536261; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_id_57536261 ON public.governance_historicalactionpoint USING btree (id);


--
-- Name: governance_historicalactionpoint_item_id_a00186b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_item_id_a00186b4 ON public.governance_historicalactionpoint USING btree (item_id);


--
-- Name: governance_historicalactionpoint_made_by_id_49ceb2d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_made_by_id_49ceb2d1 ON public.governance_historicalactionpoint USING btree (made_by_id);


--
-- Name: governance_historicalactionpoint_meeting_id_2214fd02; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_meeting_id_2214fd02 ON public.governance_historicalactionpoint USING btree (meeting_id);


--
-- Name: governance_historicalactionpoint_owner_person_id_df1b09f5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_owner_person_id_df1b09f5 ON public.governance_historicalactionpoint USING btree (owner_person_id);


--
-- Name: governance_historicalactionpoint_owner_seat_id_0eb9b50b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_owner_seat_id_0eb9b50b ON public.governance_historicalactionpoint USING btree (owner_seat_id);


--
-- Name: governance_historicalactionpoint_region_id_95fe1caf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_region_id_95fe1caf ON public.governance_historicalactionpoint USING btree (region_id);


--
-- Name: governance_historicalactionpoint_reported_by_id_8753d902; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_reported_by_id_8753d902 ON public.governance_historicalactionpoint USING btree (reported_by_id);


--
-- Name: governance_historicalactionpoint_token_434874ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalactionpoint_token_434874ab ON public.governance_historicalactionpoint USING btree (token);


--
-- Name: governance_historicalagendaitem_history_date_abd82bba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalagendaitem_history_date_abd82bba ON public.governance_historicalagendaitem USING btree (history_date);


--
-- Name: governance_historicalagendaitem_history_user_id_c14568bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalagendaitem_history_user_id_c14568bd ON public.governance_historicalagendaitem USING btree (history_user_id);


--
-- Name: governance_historicalagendaitem_id_7bad4453; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalagendaitem_id_7bad4453 ON public.governance_historicalagendaitem USING btree (id);


--
-- Name: governance_historicalagendaitem_meeting_id_c07ed056; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalagendaitem_meeting_id_c07ed056 ON public.governance_historicalagendaitem USING btree (meeting_id);


--
-- Name: governance_historicalagendaitem_moved_from_id_6a4e2726; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalagendaitem_moved_from_id_6a4e2726 ON public.governance_historicalagendaitem USING btree (moved_from_id);


--
-- Name: governance_historicalagendaitem_owner_person_id_1d4a76d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalagendaitem_owner_person_id_1d4a76d8 ON public.governance_historicalagendaitem USING btree (owner_person_id);


--
-- Name: governance_historicalagendaitem_owner_seat_id_6d87cb60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalagendaitem_owner_seat_id_6d87cb60 ON public.governance_historicalagendaitem USING btree (owner_seat_id);


--
-- Name: governance_historicalappointment_history_date_fe3a8674; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalappointment_history_date_fe3a8674 ON public.governance_historicalappointment USING btree (history_date);


--
-- Name: governance_historicalappointment_history_user_id_61f9f286; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalappointment_history_user_id_61f9f286 ON public.governance_historicalappointment USING btree (history_user_id);


--
-- Name: governance_historicalappointment_id_760ff97a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalappointment_id_760ff97a ON public.governance_historicalappointment USING btree (id);


--
-- Name: governance_historicalappointment_person_id_19881f04; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalappointment_person_id_19881f04 ON public.governance_historicalappointment USING btree (person_id);


--
-- Name: governance_historicalappointment_seat_id_2b19b587; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalappointment_seat_id_2b19b587 ON public.governance_historicalappointment USING btree (seat_id);


--
-- Name: governance_historicalbody_history_date_49ba2bd3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalbody_history_date_49ba2bd3 ON public.governance_historicalbody USING btree (history_date);


--
-- Name: governance_historicalbody_history_user_id_c96788a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalbody_history_user_id_c96788a4 ON public.governance_historicalbody USING btree (history_user_id);


--
-- Name: governance_historicalbody_id_1bd4e973; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalbody_id_1bd4e973 ON public.governance_historicalbody USING btree (id);


--
-- Name: governance_historicalbody_region_id_0cfdf74d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalbody_region_id_0cfdf74d ON public.governance_historicalbody USING btree (region_id);


--
-- Name: governance_historicaldecision_body_id_b1b1d0ac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_body_id_b1b1d0ac ON public.governance_historicaldecision USING btree (body_id);


--
-- Name: governance_historicaldecision_history_date_d3cd0419; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_history_date_d3cd0419 ON public.governance_historicaldecision USING btree (history_date);


--
-- Name: governance_historicaldecision_history_user_id_00c8a84a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_history_user_id_00c8a84a ON public.governance_historicaldecision USING btree (history_user_id);


--
-- Name: governance_historicaldecision_id_ce2be2dc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_id_ce2be2dc ON public.governance_historicaldecision USING btree (id);


--
-- Name: governance_historicaldecision_item_id_97689213; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_item_id_97689213 ON public.governance_historicaldecision USING btree (item_id);


--
-- Name: governance_historicaldecision_made_by_id_49ccc81c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_made_by_id_49ccc81c ON public.governance_historicaldecision USING btree (made_by_id);


--
-- Name: governance_historicaldecision_meeting_id_2eedaa29; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_meeting_id_2eedaa29 ON public.governance_historicaldecision USING btree (meeting_id);


--
-- Name: governance_historicaldecision_paper_id_4c2fb435; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_paper_id_4c2fb435 ON public.governance_historicaldecision USING btree (paper_id);


--
-- Name: governance_historicaldecision_token_bc505062; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecision_token_bc505062 ON public.governance_historicaldecision USING btree (token);


--
-- Name: governance_historicaldecisionnote_history_date_91063474; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecisionnote_history_date_91063474 ON public.governance_historicaldecisionnote USING btree (history_date);


--
-- Name: governance_historicaldecisionnote_history_user_id_5d0cf84f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecisionnote_history_user_id_5d0cf84f ON public.governance_historicaldecisionnote USING btree (history_user_id);


--
-- Name: governance_historicaldecisionnote_id_096ebe00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecisionnote_id_096ebe00 ON public.governance_historicaldecisionnote USING btree (id);


--
-- Name: governance_historicaldecisionnote_made_by_id_73ecd72b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecisionnote_made_by_id_73ecd72b ON public.governance_historicaldecisionnote USING btree (made_by_id);


--
-- Name: governance_historicaldecisionnote_region_id_e7322f9f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecisionnote_region_id_e7322f9f ON public.governance_historicaldecisionnote USING btree (region_id);


--
-- Name: governance_historicaldecisionnote_token_ff30ab55; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicaldecisionnote_token_ff30ab55 ON public.governance_historicaldecisionnote USING btree (token);


--
-- Name: governance_historicalmeeting_body_id_be11792c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_body_id_be11792c ON public.governance_historicalmeeting USING btree (body_id);


--
-- Name: governance_historicalmeeting_closed_by_id_46b6a12f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_closed_by_id_46b6a12f ON public.governance_historicalmeeting USING btree (closed_by_id);


--
-- Name: governance_historicalmeeting_history_date_9f37ff81; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_history_date_9f37ff81 ON public.governance_historicalmeeting USING btree (history_date);


--
-- Name: governance_historicalmeeting_history_user_id_6a31eafd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_history_user_id_6a31eafd ON public.governance_historicalmeeting USING btree (history_user_id);


--
-- Name: governance_historicalmeeting_id_a55327af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_id_a55327af ON public.governance_historicalmeeting USING btree (id);


--
-- Name: governance_historicalmeeting_made_by_id_0031dc76; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_made_by_id_0031dc76 ON public.governance_historicalmeeting USING btree (made_by_id);


--
-- Name: governance_historicalmeeting_region_id_1679a26e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_region_id_1679a26e ON public.governance_historicalmeeting USING btree (region_id);


--
-- Name: governance_historicalmeeting_series_id_ee369022; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_series_id_ee369022 ON public.governance_historicalmeeting USING btree (series_id);


--
-- Name: governance_historicalmeeting_token_d9a1aedb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmeeting_token_d9a1aedb ON public.governance_historicalmeeting USING btree (token);


--
-- Name: governance_historicalmilestone_history_date_662ce8ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_history_date_662ce8ae ON public.governance_historicalmilestone USING btree (history_date);


--
-- Name: governance_historicalmilestone_history_user_id_81b8ca10; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_history_user_id_81b8ca10 ON public.governance_historicalmilestone USING btree (history_user_id);


--
-- Name: governance_historicalmilestone_id_2cffbfbf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_id_2cffbfbf ON public.governance_historicalmilestone USING btree (id);


--
-- Name: governance_historicalmilestone_key_5a73fe8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_key_5a73fe8b ON public.governance_historicalmilestone USING btree (key);


--
-- Name: governance_historicalmilestone_key_5a73fe8b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_key_5a73fe8b_like ON public.governance_historicalmilestone USING btree (key varchar_pattern_ops);


--
-- Name: governance_historicalmilestone_made_by_id_73a47ccd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_made_by_id_73a47ccd ON public.governance_historicalmilestone USING btree (made_by_id);


--
-- Name: governance_historicalmilestone_region_id_15bb8ee3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_region_id_15bb8ee3 ON public.governance_historicalmilestone USING btree (region_id);


--
-- Name: governance_historicalmilestone_token_1f166255; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalmilestone_token_1f166255 ON public.governance_historicalmilestone USING btree (token);


--
-- Name: governance_historicalperson_email_4ebf1961; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalperson_email_4ebf1961 ON public.governance_historicalperson USING btree (email);


--
-- Name: governance_historicalperson_email_4ebf1961_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalperson_email_4ebf1961_like ON public.governance_historicalperson USING btree (email varchar_pattern_ops);


--
-- Name: governance_historicalperson_history_date_6a629896; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalperson_history_date_6a629896 ON public.governance_historicalperson USING btree (history_date);


--
-- Name: governance_historicalperson_history_user_id_9dadb24c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalperson_history_user_id_9dadb24c ON public.governance_historicalperson USING btree (history_user_id);


--
-- Name: governance_historicalperson_id_357e5fde; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalperson_id_357e5fde ON public.governance_historicalperson USING btree (id);


--
-- Name: governance_historicalregioncourse_history_date_ac2da439; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalregioncourse_history_date_ac2da439 ON public.governance_historicalregioncourse USING btree (history_date);


--
-- Name: governance_historicalregioncourse_history_user_id_5f1538a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalregioncourse_history_user_id_5f1538a3 ON public.governance_historicalregioncourse USING btree (history_user_id);


--
-- Name: governance_historicalregioncourse_id_3b934aba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalregioncourse_id_3b934aba ON public.governance_historicalregioncourse USING btree (id);


--
-- Name: governance_historicalregioncourse_milestone_id_1e71f064; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalregioncourse_milestone_id_1e71f064 ON public.governance_historicalregioncourse USING btree (milestone_id);


--
-- Name: governance_historicalregioncourse_region_id_72d47344; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalregioncourse_region_id_72d47344 ON public.governance_historicalregioncourse USING btree (region_id);


--
-- Name: governance_historicalreport_adopted_in_id_7716e759; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalreport_adopted_in_id_7716e759 ON public.governance_historicalreport USING btree (adopted_in_id);


--
-- Name: governance_historicalreport_history_date_7e9ca8f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalreport_history_date_7e9ca8f6 ON public.governance_historicalreport USING btree (history_date);


--
-- Name: governance_historicalreport_history_user_id_364a7350; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalreport_history_user_id_364a7350 ON public.governance_historicalreport USING btree (history_user_id);


--
-- Name: governance_historicalreport_id_c7c9d019; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalreport_id_c7c9d019 ON public.governance_historicalreport USING btree (id);


--
-- Name: governance_historicalreport_meeting_id_e2dff53c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalreport_meeting_id_e2dff53c ON public.governance_historicalreport USING btree (meeting_id);


--
-- Name: governance_historicalseat_body_id_200c4d09; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalseat_body_id_200c4d09 ON public.governance_historicalseat USING btree (body_id);


--
-- Name: governance_historicalseat_history_date_ee5e037d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalseat_history_date_ee5e037d ON public.governance_historicalseat USING btree (history_date);


--
-- Name: governance_historicalseat_history_user_id_ed4ff7e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalseat_history_user_id_ed4ff7e0 ON public.governance_historicalseat USING btree (history_user_id);


--
-- Name: governance_historicalseat_id_25be598b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalseat_id_25be598b ON public.governance_historicalseat USING btree (id);


--
-- Name: governance_historicalseat_organisation_id_b20cc71e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalseat_organisation_id_b20cc71e ON public.governance_historicalseat USING btree (organisation_id);


--
-- Name: governance_historicalwait_history_date_3545d543; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalwait_history_date_3545d543 ON public.governance_historicalwait USING btree (history_date);


--
-- Name: governance_historicalwait_history_user_id_27c64662; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalwait_history_user_id_27c64662 ON public.governance_historicalwait USING btree (history_user_id);


--
-- Name: governance_historicalwait_id_554f7656; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalwait_id_554f7656 ON public.governance_historicalwait USING btree (id);


--
-- Name: governance_historicalwait_milestone_id_978174f1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalwait_milestone_id_978174f1 ON public.governance_historicalwait USING btree (milestone_id);


--
-- Name: governance_historicalwait_on_id_fb724bbc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_historicalwait_on_id_fb724bbc ON public.governance_historicalwait USING btree (on_id);


--
-- Name: governance_mailjob_person_id_7ebc1c27; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_mailjob_person_id_7ebc1c27 ON public.governance_mailjob USING btree (person_id);


--
-- Name: governance_meeting_body_id_666aa695; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_meeting_body_id_666aa695 ON public.governance_meeting USING btree (body_id);


--
-- Name: governance_meeting_closed_by_id_e38d07d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_meeting_closed_by_id_e38d07d5 ON public.governance_meeting USING btree (closed_by_id);


--
-- Name: governance_meeting_made_by_id_e1956205; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_meeting_made_by_id_e1956205 ON public.governance_meeting USING btree (made_by_id);


--
-- Name: governance_meeting_region_id_b8070b5e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_meeting_region_id_b8070b5e ON public.governance_meeting USING btree (region_id);


--
-- Name: governance_meeting_series_id_4edaf070; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_meeting_series_id_4edaf070 ON public.governance_meeting USING btree (series_id);


--
-- Name: governance_meetingseries_body_id_c10a8422; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_meetingseries_body_id_c10a8422 ON public.governance_meetingseries USING btree (body_id);


--
-- Name: governance_meetingseries_made_by_id_5fca502c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_meetingseries_made_by_id_5fca502c ON public.governance_meetingseries USING btree (made_by_id);


--
-- Name: governance_milestone_key_9126f6fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_milestone_key_9126f6fd ON public.governance_milestone USING btree (key);


--
-- Name: governance_milestone_key_9126f6fd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_milestone_key_9126f6fd_like ON public.governance_milestone USING btree (key varchar_pattern_ops);


--
-- Name: governance_milestone_made_by_id_705a2c55; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_milestone_made_by_id_705a2c55 ON public.governance_milestone USING btree (made_by_id);


--
-- Name: governance_milestone_region_id_51c14124; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_milestone_region_id_51c14124 ON public.governance_milestone USING btree (region_id);


--
-- Name: governance_milestonetold_milestone_id_7dfd86db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_milestonetold_milestone_id_7dfd86db ON public.governance_milestonetold USING btree (milestone_id);


--
-- Name: governance_milestonetold_region_id_26f3f5b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_milestonetold_region_id_26f3f5b4 ON public.governance_milestonetold USING btree (region_id);


--
-- Name: governance_ministryrequest_alternative_id_459c29a9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_ministryrequest_alternative_id_459c29a9 ON public.governance_ministryrequest USING btree (alternative_id);


--
-- Name: governance_ministryrequest_asked_by_id_cc937831; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_ministryrequest_asked_by_id_cc937831 ON public.governance_ministryrequest USING btree (asked_by_id);


--
-- Name: governance_ministryrequest_decided_by_id_5288b94e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_ministryrequest_decided_by_id_5288b94e ON public.governance_ministryrequest USING btree (decided_by_id);


--
-- Name: governance_ministryrequest_decided_id_cc81a378; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_ministryrequest_decided_id_cc81a378 ON public.governance_ministryrequest USING btree (decided_id);


--
-- Name: governance_ministryrequest_preferred_id_194ffd2f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_ministryrequest_preferred_id_194ffd2f ON public.governance_ministryrequest USING btree (preferred_id);


--
-- Name: governance_ministryrequest_region_id_5ad5a8b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_ministryrequest_region_id_5ad5a8b7 ON public.governance_ministryrequest USING btree (region_id);


--
-- Name: governance_notice_mail_id_173a0a6f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_notice_mail_id_173a0a6f ON public.governance_notice USING btree (mail_id);


--
-- Name: governance_notice_meeting_id_681b20f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_notice_meeting_id_681b20f7 ON public.governance_notice USING btree (meeting_id);


--
-- Name: governance_notice_person_id_1e841d91; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_notice_person_id_1e841d91 ON public.governance_notice USING btree (person_id);


--
-- Name: governance_notice_region_id_dddfd1cc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_notice_region_id_dddfd1cc ON public.governance_notice USING btree (region_id);


--
-- Name: governance_notice_series_id_7639c25d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_notice_series_id_7639c25d ON public.governance_notice USING btree (series_id);


--
-- Name: governance_paper_added_by_id_c44d06bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_paper_added_by_id_c44d06bc ON public.governance_paper USING btree (added_by_id);


--
-- Name: governance_paper_file_id_e47703b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_paper_file_id_e47703b3 ON public.governance_paper USING btree (file_id);


--
-- Name: governance_paper_item_id_29b9f312; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_paper_item_id_29b9f312 ON public.governance_paper USING btree (item_id);


--
-- Name: governance_paper_meeting_id_84cab009; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_paper_meeting_id_84cab009 ON public.governance_paper USING btree (meeting_id);


--
-- Name: governance_paper_moved_from_id_eadbb27b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_paper_moved_from_id_eadbb27b ON public.governance_paper USING btree (moved_from_id);


--
-- Name: governance_paperfile_added_by_id_d8fbee89; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_paperfile_added_by_id_d8fbee89 ON public.governance_paperfile USING btree (added_by_id);


--
-- Name: governance_person_email_b68f2b32_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_person_email_b68f2b32_like ON public.governance_person USING btree (email varchar_pattern_ops);


--
-- Name: governance_printjob_asked_by_id_d2114af3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_printjob_asked_by_id_d2114af3 ON public.governance_printjob USING btree (asked_by_id);


--
-- Name: governance_printjob_region_id_ee7ced14; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_printjob_region_id_ee7ced14 ON public.governance_printjob USING btree (region_id);


--
-- Name: governance_regioncourse_milestone_id_7270d764; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_regioncourse_milestone_id_7270d764 ON public.governance_regioncourse USING btree (milestone_id);


--
-- Name: governance_regioncourse_region_id_678ecde9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_regioncourse_region_id_678ecde9 ON public.governance_regioncourse USING btree (region_id);


--
-- Name: governance_registration_event_id_6117ddbd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_registration_event_id_6117ddbd ON public.governance_registration USING btree (event_id);


--
-- Name: governance_registration_person_id_c6b56a2a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_registration_person_id_c6b56a2a ON public.governance_registration USING btree (person_id);


--
-- Name: governance_registration_session_id_56bc5f86; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_registration_session_id_56bc5f86 ON public.governance_registration USING btree (session_id);


--
-- Name: governance_registration_taken_off_by_id_d422fce8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_registration_taken_off_by_id_d422fce8 ON public.governance_registration USING btree (taken_off_by_id);


--
-- Name: governance_reminder_action_point_id_20c03e21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_reminder_action_point_id_20c03e21 ON public.governance_reminder USING btree (action_point_id);


--
-- Name: governance_reminder_person_id_120cac80; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_reminder_person_id_120cac80 ON public.governance_reminder USING btree (person_id);


--
-- Name: governance_report_adopted_in_id_656699b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_report_adopted_in_id_656699b0 ON public.governance_report USING btree (adopted_in_id);


--
-- Name: governance_reportpart_item_id_8cdba7a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_reportpart_item_id_8cdba7a6 ON public.governance_reportpart USING btree (item_id);


--
-- Name: governance_reportpart_report_id_8f2ab1d3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_reportpart_report_id_8f2ab1d3 ON public.governance_reportpart USING btree (report_id);


--
-- Name: governance_seat_body_id_a304ff23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_seat_body_id_a304ff23 ON public.governance_seat USING btree (body_id);


--
-- Name: governance_seat_organisation_id_b61c9f1a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_seat_organisation_id_b61c9f1a ON public.governance_seat USING btree (organisation_id);


--
-- Name: governance_seatproposal_appointment_id_0b5d17a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_seatproposal_appointment_id_0b5d17a4 ON public.governance_seatproposal USING btree (appointment_id);


--
-- Name: governance_seatproposal_person_id_7a5dadf7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_seatproposal_person_id_7a5dadf7 ON public.governance_seatproposal USING btree (person_id);


--
-- Name: governance_seatproposal_proposed_by_id_bb3ced56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_seatproposal_proposed_by_id_bb3ced56 ON public.governance_seatproposal USING btree (proposed_by_id);


--
-- Name: governance_seatproposal_seat_id_6fb2272a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_seatproposal_seat_id_6fb2272a ON public.governance_seatproposal USING btree (seat_id);


--
-- Name: governance_seatproposal_settled_by_id_89cb8f2d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_seatproposal_settled_by_id_89cb8f2d ON public.governance_seatproposal USING btree (settled_by_id);


--
-- Name: governance_wait_milestone_id_0c789989; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_wait_milestone_id_0c789989 ON public.governance_wait USING btree (milestone_id);


--
-- Name: governance_wait_on_id_b7434c65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_wait_on_id_b7434c65 ON public.governance_wait USING btree (on_id);


--
-- Name: governance_worksession_event_id_b58fa11d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX governance_worksession_event_id_b58fa11d ON public.governance_worksession USING btree (event_id);


--
-- Name: guest_attends_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX guest_attends_once ON public.governance_attendance USING btree (meeting_id, guest) WHERE (NOT ((guest)::text = ''::text));


--
-- Name: imports_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imports_of_a_region ON public.funding_importbatch USING btree (region_id, at DESC);


--
-- Name: indicator_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX indicator_in_order ON public.plans_indicator USING btree (document_id, "position", id);


--
-- Name: invitations_newest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitations_newest_first ON public.plans_invitation USING btree (document_id, invited_at DESC);


--
-- Name: invitations_of_a_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitations_of_a_person ON public.plans_invitation USING btree (person_id) WHERE (ended_at IS NULL);


--
-- Name: invited_once_to_one_place; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX invited_once_to_one_place ON public.plans_invitation USING btree (document_id, chapter_id, person_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);


--
-- Name: lever_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lever_in_order ON public.plans_lever USING btree (document_id, "position", id);


--
-- Name: link_mails_to_send; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX link_mails_to_send ON public.plans_linkmail USING btree (next_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));


--
-- Name: link_of_one_request; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX link_of_one_request ON public.plans_reviewrequest USING btree (token_sha256) WHERE (NOT ((token_sha256)::text = ''::text));


--
-- Name: mail_of_a_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mail_of_a_person ON public.governance_mailjob USING btree (person_id, asked_at DESC);


--
-- Name: meetings_of_a_body; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meetings_of_a_body ON public.governance_meeting USING btree (body_id, starts_at);


--
-- Name: meetings_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meetings_of_a_region ON public.governance_meeting USING btree (region_id, starts_at);


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: milestone_of_the_reference_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX milestone_of_the_reference_once ON public.governance_milestone USING btree (key) WHERE (NOT ((key)::text = ''::text));


--
-- Name: milestones_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX milestones_of_a_region ON public.governance_milestone USING btree (region_id, last_day);


--
-- Name: notes_of_a_side; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notes_of_a_side ON public.governance_decisionnote USING btree (region_id, side, "on" DESC);


--
-- Name: notices_about; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_about ON public.governance_notice USING btree (topic) WHERE (closed_at IS NULL);


--
-- Name: notices_of_a_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_of_a_person ON public.governance_notice USING btree (person_id, at DESC);


--
-- Name: notices_to_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_to_mail ON public.governance_notice USING btree (person_id) WHERE ((closed_at IS NULL) AND (mail_id IS NULL));


--
-- Name: one_approval_a_side; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_approval_a_side ON public.plans_approval USING btree (version_id, side) WHERE (withdrawn_at IS NULL);


--
-- Name: one_carry_over_a_year; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_carry_over_a_year ON public.funding_carryover USING btree (region_id, year) WHERE ((reversed_at IS NULL) AND (withdrawn_at IS NULL));


--
-- Name: one_ministry_an_abbreviation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_ministry_an_abbreviation ON public.regions_organisation USING btree (abbreviation) WHERE ((kind)::text = 'ministry'::text);


--
-- Name: one_offer_a_side; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_offer_a_side ON public.plans_offer USING btree (version_id, side) WHERE (withdrawn_at IS NULL);


--
-- Name: one_open_ministry_request_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_ministry_request_a_region ON public.governance_ministryrequest USING btree (region_id) WHERE (decided_at IS NULL);


--
-- Name: one_open_proposal_a_seat; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_proposal_a_seat ON public.governance_seatproposal USING btree (seat_id) WHERE (settled_at IS NULL);


--
-- Name: one_open_proposal_of_a_cashier; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_proposal_of_a_cashier ON public.funding_proposedcashier USING btree (region_id) WHERE (settled_at IS NULL);


--
-- Name: one_open_recalibration; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_recalibration ON public.plans_recalibration USING btree (document_id) WHERE (ended_at IS NULL);


--
-- Name: one_open_reversal_an_entry; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_reversal_an_entry ON public.funding_proposedreversal USING btree (entry_id) WHERE ((state)::text = 'open'::text);


--
-- Name: one_person_approves_for_one_side; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_person_approves_for_one_side ON public.plans_approval USING btree (version_id, by_id) WHERE (withdrawn_at IS NULL);


--
-- Name: one_person_offers_for_one_side; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_person_offers_for_one_side ON public.plans_offer USING btree (version_id, by_id) WHERE (withdrawn_at IS NULL);


--
-- Name: one_plan_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_plan_a_region ON public.plans_document USING btree (region_id) WHERE ((kind)::text = 'plan'::text);


--
-- Name: one_publication_a_version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_publication_a_version ON public.plans_publication USING btree (version_id) WHERE (ended_at IS NULL);


--
-- Name: one_registration_an_address; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_registration_an_address ON public.governance_registration USING btree (event_id, email) WHERE (NOT ((email)::text = ''::text));


--
-- Name: one_report_a_region_and_period; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_report_a_region_and_period ON public.plans_regionreport USING btree (region_id, period) WHERE ((corrects_id IS NULL) AND (removed_at IS NULL));


--
-- Name: one_unfinished_mail_a_person; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_unfinished_mail_a_person ON public.governance_mailjob USING btree (person_id) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));


--
-- Name: open_commitments; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX open_commitments ON public.funding_commitment USING btree (region_id, year) WHERE (open_amount > (0)::numeric);


--
-- Name: papers_to_make; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_to_make ON public.governance_paperfile USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));


--
-- Name: person_attends_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_attends_once ON public.governance_attendance USING btree (meeting_id, person_id) WHERE (person_id IS NOT NULL);


--
-- Name: plans_activity_challenges_activity_id_629f575a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_challenges_activity_id_629f575a ON public.plans_activity_challenges USING btree (activity_id);


--
-- Name: plans_activity_challenges_challenge_id_c8ae3a7c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_challenges_challenge_id_c8ae3a7c ON public.plans_activity_challenges USING btree (challenge_id);


--
-- Name: plans_activity_document_id_b91ce153; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_document_id_b91ce153 ON public.plans_activity USING btree (document_id);


--
-- Name: plans_activity_lead_id_6b82c6bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_lead_id_6b82c6bd ON public.plans_activity USING btree (lead_id);


--
-- Name: plans_activity_related_from_activity_id_37aa361d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_related_from_activity_id_37aa361d ON public.plans_activity_related USING btree (from_activity_id);


--
-- Name: plans_activity_related_to_activity_id_3d9cc945; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_related_to_activity_id_3d9cc945 ON public.plans_activity_related USING btree (to_activity_id);


--
-- Name: plans_activity_saved_by_id_73be1f24; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_saved_by_id_73be1f24 ON public.plans_activity USING btree (saved_by_id);


--
-- Name: plans_activity_shared_with_activity_id_c3a571b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_shared_with_activity_id_c3a571b5 ON public.plans_activity_shared_with USING btree (activity_id);


--
-- Name: plans_activity_shared_with_region_id_27348bf7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activity_shared_with_region_id_27348bf7 ON public.plans_activity_shared_with USING btree (region_id);


--
-- Name: plans_activitycost_activity_id_83b99a1d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activitycost_activity_id_83b99a1d ON public.plans_activitycost USING btree (activity_id);


--
-- Name: plans_activitygoal_activity_id_42fa5f90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activitygoal_activity_id_42fa5f90 ON public.plans_activitygoal USING btree (activity_id);


--
-- Name: plans_activitygoal_goal_id_aab4e309; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_activitygoal_goal_id_aab4e309 ON public.plans_activitygoal USING btree (goal_id);


--
-- Name: plans_adoption_document_id_3301986c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_adoption_document_id_3301986c ON public.plans_adoption USING btree (document_id);


--
-- Name: plans_approval_by_id_418d4ab4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_approval_by_id_418d4ab4 ON public.plans_approval USING btree (by_id);


--
-- Name: plans_approval_version_id_3f0200b8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_approval_version_id_3f0200b8 ON public.plans_approval USING btree (version_id);


--
-- Name: plans_approval_withdrawn_by_id_1dd3234f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_approval_withdrawn_by_id_1dd3234f ON public.plans_approval USING btree (withdrawn_by_id);


--
-- Name: plans_award_programme_id_fb01fdd6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_award_programme_id_fb01fdd6 ON public.plans_award USING btree (programme_id);


--
-- Name: plans_challenge_document_id_39c7a27e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_challenge_document_id_39c7a27e ON public.plans_challenge USING btree (document_id);


--
-- Name: plans_challenge_objectives_challenge_id_2d0fc8ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_challenge_objectives_challenge_id_2d0fc8ea ON public.plans_challenge_objectives USING btree (challenge_id);


--
-- Name: plans_challenge_objectives_objective_id_3f292073; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_challenge_objectives_objective_id_3f292073 ON public.plans_challenge_objectives USING btree (objective_id);


--
-- Name: plans_challenge_saved_by_id_12e9b0fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_challenge_saved_by_id_12e9b0fd ON public.plans_challenge USING btree (saved_by_id);


--
-- Name: plans_chapter_document_id_8a1f8912; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chapter_document_id_8a1f8912 ON public.plans_chapter USING btree (document_id);


--
-- Name: plans_chapter_parent_id_345487dd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chapter_parent_id_345487dd ON public.plans_chapter USING btree (parent_id);


--
-- Name: plans_chapter_slug_2f595c03; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chapter_slug_2f595c03 ON public.plans_chapter USING btree (slug);


--
-- Name: plans_chapter_slug_2f595c03_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chapter_slug_2f595c03_like ON public.plans_chapter USING btree (slug varchar_pattern_ops);


--
-- Name: plans_chapter_writer_id_c293dcdb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chapter_writer_id_c293dcdb ON public.plans_chapter USING btree (writer_id);


--
-- Name: plans_chaptertext_history_chapter_id_1f690078; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chaptertext_history_chapter_id_1f690078 ON public.plans_chaptertext_history USING btree (chapter_id);


--
-- Name: plans_chaptertext_history_history_date_caf2b369; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chaptertext_history_history_date_caf2b369 ON public.plans_chaptertext_history USING btree (history_date);


--
-- Name: plans_chaptertext_history_history_user_id_95efc5cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chaptertext_history_history_user_id_95efc5cf ON public.plans_chaptertext_history USING btree (history_user_id);


--
-- Name: plans_chaptertext_history_saved_by_id_ac6d0a72; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chaptertext_history_saved_by_id_ac6d0a72 ON public.plans_chaptertext_history USING btree (saved_by_id);


--
-- Name: plans_chaptertext_saved_by_id_06a5a9e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_chaptertext_saved_by_id_06a5a9e1 ON public.plans_chaptertext USING btree (saved_by_id);


--
-- Name: plans_comment_chapter_id_0c85dc9a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_chapter_id_0c85dc9a ON public.plans_comment USING btree (chapter_id);


--
-- Name: plans_comment_document_id_74900da5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_document_id_74900da5 ON public.plans_comment USING btree (document_id);


--
-- Name: plans_comment_ended_by_id_531db308; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_ended_by_id_531db308 ON public.plans_comment USING btree (ended_by_id);


--
-- Name: plans_comment_mentions_comment_id_d573c11c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_mentions_comment_id_d573c11c ON public.plans_comment_mentions USING btree (comment_id);


--
-- Name: plans_comment_mentions_person_id_3608c3a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_mentions_person_id_3608c3a0 ON public.plans_comment_mentions USING btree (person_id);


--
-- Name: plans_comment_thread_id_ad1d341a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_thread_id_ad1d341a ON public.plans_comment USING btree (thread_id);


--
-- Name: plans_comment_version_id_72baed43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_version_id_72baed43 ON public.plans_comment USING btree (version_id);


--
-- Name: plans_comment_written_by_id_e7341690; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_comment_written_by_id_e7341690 ON public.plans_comment USING btree (written_by_id);


--
-- Name: plans_contribution_activity_id_70e90a7e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_contribution_activity_id_70e90a7e ON public.plans_contribution USING btree (activity_id);


--
-- Name: plans_contribution_contributor_id_ef411125; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_contribution_contributor_id_ef411125 ON public.plans_contribution USING btree (contributor_id);


--
-- Name: plans_contribution_state_by_id_12371f7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_contribution_state_by_id_12371f7f ON public.plans_contribution USING btree (state_by_id);


--
-- Name: plans_contributionyear_contribution_id_3fd4dea0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_contributionyear_contribution_id_3fd4dea0 ON public.plans_contributionyear USING btree (contribution_id);


--
-- Name: plans_document_plan_id_285b7990; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_document_plan_id_285b7990 ON public.plans_document USING btree (plan_id);


--
-- Name: plans_document_region_id_be4dce34; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_document_region_id_be4dce34 ON public.plans_document USING btree (region_id);


--
-- Name: plans_entries_of_a_chapter; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_entries_of_a_chapter ON public.plans_chaptertext_history USING btree (chapter_id, lock_version DESC) WHERE (NOT continues);


--
-- Name: plans_finishedreport_by_id_cc7f88d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_finishedreport_by_id_cc7f88d8 ON public.plans_finishedreport USING btree (by_id);


--
-- Name: plans_finishedreport_region_id_11d114ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_finishedreport_region_id_11d114ee ON public.plans_finishedreport USING btree (region_id);


--
-- Name: plans_goal_challenges_challenge_id_a1aae1ce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_goal_challenges_challenge_id_a1aae1ce ON public.plans_goal_challenges USING btree (challenge_id);


--
-- Name: plans_goal_challenges_goal_id_e1b58614; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_goal_challenges_goal_id_e1b58614 ON public.plans_goal_challenges USING btree (goal_id);


--
-- Name: plans_goal_document_id_1c8bbec8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_goal_document_id_1c8bbec8 ON public.plans_goal USING btree (document_id);


--
-- Name: plans_goal_objectives_goal_id_5e2c10bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_goal_objectives_goal_id_5e2c10bc ON public.plans_goal_objectives USING btree (goal_id);


--
-- Name: plans_goal_objectives_objective_id_48f61920; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_goal_objectives_objective_id_48f61920 ON public.plans_goal_objectives USING btree (objective_id);


--
-- Name: plans_goal_saved_by_id_32a0c83e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_goal_saved_by_id_32a0c83e ON public.plans_goal USING btree (saved_by_id);


--
-- Name: plans_historicalactivity_challenges_activity_id_615fad12; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_challenges_activity_id_615fad12 ON public.plans_historicalactivity_challenges USING btree (activity_id);


--
-- Name: plans_historicalactivity_challenges_challenge_id_49dfff6e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_challenges_challenge_id_49dfff6e ON public.plans_historicalactivity_challenges USING btree (challenge_id);


--
-- Name: plans_historicalactivity_challenges_history_id_302236c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_challenges_history_id_302236c7 ON public.plans_historicalactivity_challenges USING btree (history_id);


--
-- Name: plans_historicalactivity_challenges_id_00055f2d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_challenges_id_00055f2d ON public.plans_historicalactivity_challenges USING btree (id);


--
-- Name: plans_historicalactivity_document_id_158c9b6e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_document_id_158c9b6e ON public.plans_historicalactivity USING btree (document_id);


--
-- Name: plans_historicalactivity_history_date_12b40e17; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_history_date_12b40e17 ON public.plans_historicalactivity USING btree (history_date);


--
-- Name: plans_historicalactivity_history_user_id_aa066e1a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_history_user_id_aa066e1a ON public.plans_historicalactivity USING btree (history_user_id);


--
-- Name: plans_historicalactivity_id_4897a99e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_id_4897a99e ON public.plans_historicalactivity USING btree (id);


--
-- Name: plans_historicalactivity_lead_id_bc738845; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_lead_id_bc738845 ON public.plans_historicalactivity USING btree (lead_id);


--
-- Name: plans_historicalactivity_saved_by_id_38e5b5fb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_saved_by_id_38e5b5fb ON public.plans_historicalactivity USING btree (saved_by_id);


--
-- Name: plans_historicalactivity_shared_with_activity_id_52c5e18e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_shared_with_activity_id_52c5e18e ON public.plans_historicalactivity_shared_with USING btree (activity_id);


--
-- Name: plans_historicalactivity_shared_with_history_id_4d9d94a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_shared_with_history_id_4d9d94a3 ON public.plans_historicalactivity_shared_with USING btree (history_id);


--
-- Name: plans_historicalactivity_shared_with_id_c09d96f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_shared_with_id_c09d96f6 ON public.plans_historicalactivity_shared_with USING btree (id);


--
-- Name: plans_historicalactivity_shared_with_region_id_50c9bdd6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivity_shared_with_region_id_50c9bdd6 ON public.plans_historicalactivity_shared_with USING btree (region_id);


--
-- Name: plans_historicalactivitycost_activity_id_5351ffe3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitycost_activity_id_5351ffe3 ON public.plans_historicalactivitycost USING btree (activity_id);


--
-- Name: plans_historicalactivitycost_history_date_658aca6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitycost_history_date_658aca6d ON public.plans_historicalactivitycost USING btree (history_date);


--
-- Name: plans_historicalactivitycost_history_user_id_e293915d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitycost_history_user_id_e293915d ON public.plans_historicalactivitycost USING btree (history_user_id);


--
-- Name: plans_historicalactivitycost_id_c6f6db9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitycost_id_c6f6db9c ON public.plans_historicalactivitycost USING btree (id);


--
-- Name: plans_historicalactivitygoal_activity_id_cda3bdee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitygoal_activity_id_cda3bdee ON public.plans_historicalactivitygoal USING btree (activity_id);


--
-- Name: plans_historicalactivitygoal_goal_id_1a329084; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitygoal_goal_id_1a329084 ON public.plans_historicalactivitygoal USING btree (goal_id);


--
-- Name: plans_historicalactivitygoal_history_date_4054db7d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitygoal_history_date_4054db7d ON public.plans_historicalactivitygoal USING btree (history_date);


--
-- Name: plans_historicalactivitygoal_history_user_id_94a22d44; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitygoal_history_user_id_94a22d44 ON public.plans_historicalactivitygoal USING btree (history_user_id);


--
-- Name: plans_historicalactivitygoal_id_bd934954; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalactivitygoal_id_bd934954 ON public.plans_historicalactivitygoal USING btree (id);


--
-- Name: plans_historicalaward_history_date_8d6e3d9a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalaward_history_date_8d6e3d9a ON public.plans_historicalaward USING btree (history_date);


--
-- Name: plans_historicalaward_history_user_id_466c2535; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalaward_history_user_id_466c2535 ON public.plans_historicalaward USING btree (history_user_id);


--
-- Name: plans_historicalaward_id_78971a60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalaward_id_78971a60 ON public.plans_historicalaward USING btree (id);


--
-- Name: plans_historicalaward_programme_id_f4bb104c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalaward_programme_id_f4bb104c ON public.plans_historicalaward USING btree (programme_id);


--
-- Name: plans_historicalchallenge_document_id_9f2f8fd0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_document_id_9f2f8fd0 ON public.plans_historicalchallenge USING btree (document_id);


--
-- Name: plans_historicalchallenge_history_date_a8651de8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_history_date_a8651de8 ON public.plans_historicalchallenge USING btree (history_date);


--
-- Name: plans_historicalchallenge_history_user_id_bb0dcb4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_history_user_id_bb0dcb4d ON public.plans_historicalchallenge USING btree (history_user_id);


--
-- Name: plans_historicalchallenge_id_ac752090; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_id_ac752090 ON public.plans_historicalchallenge USING btree (id);


--
-- Name: plans_historicalchallenge_objectives_challenge_id_1fac3d8a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_objectives_challenge_id_1fac3d8a ON public.plans_historicalchallenge_objectives USING btree (challenge_id);


--
-- Name: plans_historicalchallenge_objectives_history_id_028babda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_objectives_history_id_028babda ON public.plans_historicalchallenge_objectives USING btree (history_id);


--
-- Name: plans_historicalchallenge_objectives_id_a8177402; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_objectives_id_a8177402 ON public.plans_historicalchallenge_objectives USING btree (id);


--
-- Name: plans_historicalchallenge_objectives_objective_id_ca9004ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_objectives_objective_id_ca9004ff ON public.plans_historicalchallenge_objectives USING btree (objective_id);


--
-- Name: plans_historicalchallenge_saved_by_id_5c7f9c6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchallenge_saved_by_id_5c7f9c6d ON public.plans_historicalchallenge USING btree (saved_by_id);


--
-- Name: plans_historicalchapter_document_id_39c8a8aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_document_id_39c8a8aa ON public.plans_historicalchapter USING btree (document_id);


--
-- Name: plans_historicalchapter_history_date_79df3d23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_history_date_79df3d23 ON public.plans_historicalchapter USING btree (history_date);


--
-- Name: plans_historicalchapter_history_user_id_7d5ef9c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_history_user_id_7d5ef9c8 ON public.plans_historicalchapter USING btree (history_user_id);


--
-- Name: plans_historicalchapter_id_cb630197; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_id_cb630197 ON public.plans_historicalchapter USING btree (id);


--
-- Name: plans_historicalchapter_parent_id_e7eee1f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_parent_id_e7eee1f6 ON public.plans_historicalchapter USING btree (parent_id);


--
-- Name: plans_historicalchapter_slug_e51db535; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_slug_e51db535 ON public.plans_historicalchapter USING btree (slug);


--
-- Name: plans_historicalchapter_slug_e51db535_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_slug_e51db535_like ON public.plans_historicalchapter USING btree (slug varchar_pattern_ops);


--
-- Name: plans_historicalchapter_writer_id_445cc727; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalchapter_writer_id_445cc727 ON public.plans_historicalchapter USING btree (writer_id);


--
-- Name: plans_historicalcomment_chapter_id_1c8482c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_chapter_id_1c8482c6 ON public.plans_historicalcomment USING btree (chapter_id);


--
-- Name: plans_historicalcomment_document_id_b9130ba3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_document_id_b9130ba3 ON public.plans_historicalcomment USING btree (document_id);


--
-- Name: plans_historicalcomment_ended_by_id_79348bdf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_ended_by_id_79348bdf ON public.plans_historicalcomment USING btree (ended_by_id);


--
-- Name: plans_historicalcomment_history_date_6087f170; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_history_date_6087f170 ON public.plans_historicalcomment USING btree (history_date);


--
-- Name: plans_historicalcomment_history_user_id_df4b0ad3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_history_user_id_df4b0ad3 ON public.plans_historicalcomment USING btree (history_user_id);


--
-- Name: plans_historicalcomment_id_2b0b50c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_id_2b0b50c8 ON public.plans_historicalcomment USING btree (id);


--
-- Name: plans_historicalcomment_mentions_comment_id_b2971a3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_mentions_comment_id_b2971a3b ON public.plans_historicalcomment_mentions USING btree (comment_id);


--
-- Name: plans_historicalcomment_mentions_history_id_abc05d5a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_mentions_history_id_abc05d5a ON public.plans_historicalcomment_mentions USING btree (history_id);


--
-- Name: plans_historicalcomment_mentions_id_eb3b5243; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_mentions_id_eb3b5243 ON public.plans_historicalcomment_mentions USING btree (id);


--
-- Name: plans_historicalcomment_mentions_person_id_89d9b071; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_mentions_person_id_89d9b071 ON public.plans_historicalcomment_mentions USING btree (person_id);


--
-- Name: plans_historicalcomment_thread_id_108b3aea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_thread_id_108b3aea ON public.plans_historicalcomment USING btree (thread_id);


--
-- Name: plans_historicalcomment_token_5c4f145d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_token_5c4f145d ON public.plans_historicalcomment USING btree (token);


--
-- Name: plans_historicalcomment_version_id_30f3c643; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_version_id_30f3c643 ON public.plans_historicalcomment USING btree (version_id);


--
-- Name: plans_historicalcomment_written_by_id_9eeca6fb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcomment_written_by_id_9eeca6fb ON public.plans_historicalcomment USING btree (written_by_id);


--
-- Name: plans_historicalcontribution_activity_id_8e7bc30c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontribution_activity_id_8e7bc30c ON public.plans_historicalcontribution USING btree (activity_id);


--
-- Name: plans_historicalcontribution_contributor_id_ebb36b4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontribution_contributor_id_ebb36b4d ON public.plans_historicalcontribution USING btree (contributor_id);


--
-- Name: plans_historicalcontribution_history_date_1ee2505a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontribution_history_date_1ee2505a ON public.plans_historicalcontribution USING btree (history_date);


--
-- Name: plans_historicalcontribution_history_user_id_795a9012; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontribution_history_user_id_795a9012 ON public.plans_historicalcontribution USING btree (history_user_id);


--
-- Name: plans_historicalcontribution_id_3bf69c4c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontribution_id_3bf69c4c ON public.plans_historicalcontribution USING btree (id);


--
-- Name: plans_historicalcontribution_state_by_id_96557a00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontribution_state_by_id_96557a00 ON public.plans_historicalcontribution USING btree (state_by_id);


--
-- Name: plans_historicalcontributionyear_contribution_id_ccfaaddc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontributionyear_contribution_id_ccfaaddc ON public.plans_historicalcontributionyear USING btree (contribution_id);


--
-- Name: plans_historicalcontributionyear_history_date_1eb910ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontributionyear_history_date_1eb910ea ON public.plans_historicalcontributionyear USING btree (history_date);


--
-- Name: plans_historicalcontributionyear_history_user_id_5c7e6dcc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontributionyear_history_user_id_5c7e6dcc ON public.plans_historicalcontributionyear USING btree (history_user_id);


--
-- Name: plans_historicalcontributionyear_id_357e5ab9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalcontributionyear_id_357e5ab9 ON public.plans_historicalcontributionyear USING btree (id);


--
-- Name: plans_historicalgoal_challenges_challenge_id_66924b53; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_challenges_challenge_id_66924b53 ON public.plans_historicalgoal_challenges USING btree (challenge_id);


--
-- Name: plans_historicalgoal_challenges_goal_id_e8674631; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_challenges_goal_id_e8674631 ON public.plans_historicalgoal_challenges USING btree (goal_id);


--
-- Name: plans_historicalgoal_challenges_history_id_d1ef173f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_challenges_history_id_d1ef173f ON public.plans_historicalgoal_challenges USING btree (history_id);


--
-- Name: plans_historicalgoal_challenges_id_e8e32731; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_challenges_id_e8e32731 ON public.plans_historicalgoal_challenges USING btree (id);


--
-- Name: plans_historicalgoal_document_id_7149664b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_document_id_7149664b ON public.plans_historicalgoal USING btree (document_id);


--
-- Name: plans_historicalgoal_history_date_e1b35f40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_history_date_e1b35f40 ON public.plans_historicalgoal USING btree (history_date);


--
-- Name: plans_historicalgoal_history_user_id_e82d8c11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_history_user_id_e82d8c11 ON public.plans_historicalgoal USING btree (history_user_id);


--
-- Name: plans_historicalgoal_id_b14d5412; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_id_b14d5412 ON public.plans_historicalgoal USING btree (id);


--
-- Name: plans_historicalgoal_objectives_goal_id_813088e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_objectives_goal_id_813088e0 ON public.plans_historicalgoal_objectives USING btree (goal_id);


--
-- Name: plans_historicalgoal_objectives_history_id_8af1fbba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_objectives_history_id_8af1fbba ON public.plans_historicalgoal_objectives USING btree (history_id);


--
-- Name: plans_historicalgoal_objectives_id_bbc3ac6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_objectives_id_bbc3ac6d ON public.plans_historicalgoal_objectives USING btree (id);


--
-- Name: plans_historicalgoal_objectives_objective_id_5615e5ad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_objectives_objective_id_5615e5ad ON public.plans_historicalgoal_objectives USING btree (objective_id);


--
-- Name: plans_historicalgoal_saved_by_id_520cdc9d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalgoal_saved_by_id_520cdc9d ON public.plans_historicalgoal USING btree (saved_by_id);


--
-- Name: plans_historicalindicator_document_id_51335801; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_document_id_51335801 ON public.plans_historicalindicator USING btree (document_id);


--
-- Name: plans_historicalindicator_goals_goal_id_8edebc22; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_goals_goal_id_8edebc22 ON public.plans_historicalindicator_goals USING btree (goal_id);


--
-- Name: plans_historicalindicator_goals_history_id_998d85a2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_goals_history_id_998d85a2 ON public.plans_historicalindicator_goals USING btree (history_id);


--
-- Name: plans_historicalindicator_goals_id_33bce9f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_goals_id_33bce9f2 ON public.plans_historicalindicator_goals USING btree (id);


--
-- Name: plans_historicalindicator_goals_indicator_id_8f2fe67b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_goals_indicator_id_8f2fe67b ON public.plans_historicalindicator_goals USING btree (indicator_id);


--
-- Name: plans_historicalindicator_history_date_0ae0e3fb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_history_date_0ae0e3fb ON public.plans_historicalindicator USING btree (history_date);


--
-- Name: plans_historicalindicator_history_user_id_0bb5e051; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_history_user_id_0bb5e051 ON public.plans_historicalindicator USING btree (history_user_id);


--
-- Name: plans_historicalindicator_id_033c29f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_id_033c29f8 ON public.plans_historicalindicator USING btree (id);


--
-- Name: plans_historicalindicator_saved_by_id_4857bc18; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_saved_by_id_4857bc18 ON public.plans_historicalindicator USING btree (saved_by_id);


--
-- Name: plans_historicalindicator_shared_id_14bc613c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalindicator_shared_id_14bc613c ON public.plans_historicalindicator USING btree (shared_id);


--
-- Name: plans_historicalinvitation_chapter_id_75206071; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_chapter_id_75206071 ON public.plans_historicalinvitation USING btree (chapter_id);


--
-- Name: plans_historicalinvitation_document_id_8cbb18db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_document_id_8cbb18db ON public.plans_historicalinvitation USING btree (document_id);


--
-- Name: plans_historicalinvitation_ended_by_id_d3c9e224; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_ended_by_id_d3c9e224 ON public.plans_historicalinvitation USING btree (ended_by_id);


--
-- Name: plans_historicalinvitation_history_date_426a34f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_history_date_426a34f6 ON public.plans_historicalinvitation USING btree (history_date);


--
-- Name: plans_historicalinvitation_history_user_id_aa8df4e4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_history_user_id_aa8df4e4 ON public.plans_historicalinvitation USING btree (history_user_id);


--
-- Name: plans_historicalinvitation_id_345dbb41; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_id_345dbb41 ON public.plans_historicalinvitation USING btree (id);


--
-- Name: plans_historicalinvitation_invited_by_id_47a20347; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_invited_by_id_47a20347 ON public.plans_historicalinvitation USING btree (invited_by_id);


--
-- Name: plans_historicalinvitation_person_id_e6fae85c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalinvitation_person_id_e6fae85c ON public.plans_historicalinvitation USING btree (person_id);


--
-- Name: plans_historicallever_challenges_challenge_id_c168d71b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_challenges_challenge_id_c168d71b ON public.plans_historicallever_challenges USING btree (challenge_id);


--
-- Name: plans_historicallever_challenges_history_id_ffe5921d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_challenges_history_id_ffe5921d ON public.plans_historicallever_challenges USING btree (history_id);


--
-- Name: plans_historicallever_challenges_id_497ccaaf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_challenges_id_497ccaaf ON public.plans_historicallever_challenges USING btree (id);


--
-- Name: plans_historicallever_challenges_lever_id_7d4bdce0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_challenges_lever_id_7d4bdce0 ON public.plans_historicallever_challenges USING btree (lever_id);


--
-- Name: plans_historicallever_document_id_ba2cb361; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_document_id_ba2cb361 ON public.plans_historicallever USING btree (document_id);


--
-- Name: plans_historicallever_history_date_164ee46b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_history_date_164ee46b ON public.plans_historicallever USING btree (history_date);


--
-- Name: plans_historicallever_history_user_id_c46c1ac7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_history_user_id_c46c1ac7 ON public.plans_historicallever USING btree (history_user_id);


--
-- Name: plans_historicallever_id_3347f06d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_id_3347f06d ON public.plans_historicallever USING btree (id);


--
-- Name: plans_historicallever_saved_by_id_8aa53f52; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicallever_saved_by_id_8aa53f52 ON public.plans_historicallever USING btree (saved_by_id);


--
-- Name: plans_historicalmeasurement_entered_by_id_0ea886ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalmeasurement_entered_by_id_0ea886ae ON public.plans_historicalmeasurement USING btree (entered_by_id);


--
-- Name: plans_historicalmeasurement_history_date_70e5758e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalmeasurement_history_date_70e5758e ON public.plans_historicalmeasurement USING btree (history_date);


--
-- Name: plans_historicalmeasurement_history_user_id_7d001520; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalmeasurement_history_user_id_7d001520 ON public.plans_historicalmeasurement USING btree (history_user_id);


--
-- Name: plans_historicalmeasurement_id_88788fb1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalmeasurement_id_88788fb1 ON public.plans_historicalmeasurement USING btree (id);


--
-- Name: plans_historicalmeasurement_indicator_id_2ffd3d0e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalmeasurement_indicator_id_2ffd3d0e ON public.plans_historicalmeasurement USING btree (indicator_id);


--
-- Name: plans_historicalobjectiveweight_document_id_a99de176; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalobjectiveweight_document_id_a99de176 ON public.plans_historicalobjectiveweight USING btree (document_id);


--
-- Name: plans_historicalobjectiveweight_history_date_cdadbb3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalobjectiveweight_history_date_cdadbb3b ON public.plans_historicalobjectiveweight USING btree (history_date);


--
-- Name: plans_historicalobjectiveweight_history_user_id_cc5ca2aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalobjectiveweight_history_user_id_cc5ca2aa ON public.plans_historicalobjectiveweight USING btree (history_user_id);


--
-- Name: plans_historicalobjectiveweight_id_aea14ffe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalobjectiveweight_id_aea14ffe ON public.plans_historicalobjectiveweight USING btree (id);


--
-- Name: plans_historicalobjectiveweight_objective_id_c759dd65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalobjectiveweight_objective_id_c759dd65 ON public.plans_historicalobjectiveweight USING btree (objective_id);


--
-- Name: plans_historicalprincipleanswer_document_id_7d90bd38; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprincipleanswer_document_id_7d90bd38 ON public.plans_historicalprincipleanswer USING btree (document_id);


--
-- Name: plans_historicalprincipleanswer_history_date_00c403a5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprincipleanswer_history_date_00c403a5 ON public.plans_historicalprincipleanswer USING btree (history_date);


--
-- Name: plans_historicalprincipleanswer_history_user_id_6dece15f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprincipleanswer_history_user_id_6dece15f ON public.plans_historicalprincipleanswer USING btree (history_user_id);


--
-- Name: plans_historicalprincipleanswer_id_dbda4bc6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprincipleanswer_id_dbda4bc6 ON public.plans_historicalprincipleanswer USING btree (id);


--
-- Name: plans_historicalprincipleanswer_principle_id_edac593d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprincipleanswer_principle_id_edac593d ON public.plans_historicalprincipleanswer USING btree (principle_id);


--
-- Name: plans_historicalprogressreport_activity_id_a79440f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprogressreport_activity_id_a79440f0 ON public.plans_historicalprogressreport USING btree (activity_id);


--
-- Name: plans_historicalprogressreport_history_date_dabdcbc8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprogressreport_history_date_dabdcbc8 ON public.plans_historicalprogressreport USING btree (history_date);


--
-- Name: plans_historicalprogressreport_history_user_id_8262d3a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprogressreport_history_user_id_8262d3a3 ON public.plans_historicalprogressreport USING btree (history_user_id);


--
-- Name: plans_historicalprogressreport_id_be7032ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprogressreport_id_be7032ff ON public.plans_historicalprogressreport USING btree (id);


--
-- Name: plans_historicalprogressreport_period_id_8075d5e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprogressreport_period_id_8075d5e3 ON public.plans_historicalprogressreport USING btree (period_id);


--
-- Name: plans_historicalprogressreport_written_by_id_1f7f3c93; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalprogressreport_written_by_id_1f7f3c93 ON public.plans_historicalprogressreport USING btree (written_by_id);


--
-- Name: plans_historicalreadinessswitch_changed_by_id_48a5c5be; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreadinessswitch_changed_by_id_48a5c5be ON public.plans_historicalreadinessswitch USING btree (changed_by_id);


--
-- Name: plans_historicalreadinessswitch_history_date_4d50c869; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreadinessswitch_history_date_4d50c869 ON public.plans_historicalreadinessswitch USING btree (history_date);


--
-- Name: plans_historicalreadinessswitch_history_user_id_1819071d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreadinessswitch_history_user_id_1819071d ON public.plans_historicalreadinessswitch USING btree (history_user_id);


--
-- Name: plans_historicalreadinessswitch_region_id_d7efa658; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreadinessswitch_region_id_d7efa658 ON public.plans_historicalreadinessswitch USING btree (region_id);


--
-- Name: plans_historicalrecalibration_begun_by_id_efd8bf7d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibration_begun_by_id_efd8bf7d ON public.plans_historicalrecalibration USING btree (begun_by_id);


--
-- Name: plans_historicalrecalibration_document_id_e4e5c0fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibration_document_id_e4e5c0fe ON public.plans_historicalrecalibration USING btree (document_id);


--
-- Name: plans_historicalrecalibration_history_date_44d28df2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibration_history_date_44d28df2 ON public.plans_historicalrecalibration USING btree (history_date);


--
-- Name: plans_historicalrecalibration_history_user_id_1a4e5d54; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibration_history_user_id_1a4e5d54 ON public.plans_historicalrecalibration USING btree (history_user_id);


--
-- Name: plans_historicalrecalibration_id_a779c018; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibration_id_a779c018 ON public.plans_historicalrecalibration USING btree (id);


--
-- Name: plans_historicalrecalibrationmark_history_date_bdba7409; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibrationmark_history_date_bdba7409 ON public.plans_historicalrecalibrationmark USING btree (history_date);


--
-- Name: plans_historicalrecalibrationmark_history_user_id_3a910476; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibrationmark_history_user_id_3a910476 ON public.plans_historicalrecalibrationmark USING btree (history_user_id);


--
-- Name: plans_historicalrecalibrationmark_id_f2ea5774; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibrationmark_id_f2ea5774 ON public.plans_historicalrecalibrationmark USING btree (id);


--
-- Name: plans_historicalrecalibrationmark_recalibration_id_af54a7bb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrecalibrationmark_recalibration_id_af54a7bb ON public.plans_historicalrecalibrationmark USING btree (recalibration_id);


--
-- Name: plans_historicalregionfigure_history_date_a91cbeaa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionfigure_history_date_a91cbeaa ON public.plans_historicalregionfigure USING btree (history_date);


--
-- Name: plans_historicalregionfigure_history_user_id_8c260bf4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionfigure_history_user_id_8c260bf4 ON public.plans_historicalregionfigure USING btree (history_user_id);


--
-- Name: plans_historicalregionfigure_id_324c9865; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionfigure_id_324c9865 ON public.plans_historicalregionfigure USING btree (id);


--
-- Name: plans_historicalregionfigure_region_id_ddedce61; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionfigure_region_id_ddedce61 ON public.plans_historicalregionfigure USING btree (region_id);


--
-- Name: plans_historicalregionreport_corrects_id_e7d02fee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_corrects_id_e7d02fee ON public.plans_historicalregionreport USING btree (corrects_id);


--
-- Name: plans_historicalregionreport_history_date_70d23ddb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_history_date_70d23ddb ON public.plans_historicalregionreport USING btree (history_date);


--
-- Name: plans_historicalregionreport_history_user_id_30050afe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_history_user_id_30050afe ON public.plans_historicalregionreport USING btree (history_user_id);


--
-- Name: plans_historicalregionreport_id_563c5b43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_id_563c5b43 ON public.plans_historicalregionreport USING btree (id);


--
-- Name: plans_historicalregionreport_made_by_id_fc4c7241; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_made_by_id_fc4c7241 ON public.plans_historicalregionreport USING btree (made_by_id);


--
-- Name: plans_historicalregionreport_region_id_7f2863b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_region_id_7f2863b4 ON public.plans_historicalregionreport USING btree (region_id);


--
-- Name: plans_historicalregionreport_saved_by_id_89b5aa98; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_saved_by_id_89b5aa98 ON public.plans_historicalregionreport USING btree (saved_by_id);


--
-- Name: plans_historicalregionreport_token_50ee6c64; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalregionreport_token_50ee6c64 ON public.plans_historicalregionreport USING btree (token);


--
-- Name: plans_historicalreply_history_date_fbe05860; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreply_history_date_fbe05860 ON public.plans_historicalreply USING btree (history_date);


--
-- Name: plans_historicalreply_history_user_id_56517769; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreply_history_user_id_56517769 ON public.plans_historicalreply USING btree (history_user_id);


--
-- Name: plans_historicalreply_id_10749aac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreply_id_10749aac ON public.plans_historicalreply USING btree (id);


--
-- Name: plans_historicalreply_remark_id_4f605a20; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreply_remark_id_4f605a20 ON public.plans_historicalreply USING btree (remark_id);


--
-- Name: plans_historicalreply_request_id_b4bcb3f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreply_request_id_b4bcb3f8 ON public.plans_historicalreply USING btree (request_id);


--
-- Name: plans_historicalreply_review_id_c43f1e66; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreply_review_id_c43f1e66 ON public.plans_historicalreply USING btree (review_id);


--
-- Name: plans_historicalreply_written_by_id_97b3e231; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreply_written_by_id_97b3e231 ON public.plans_historicalreply USING btree (written_by_id);


--
-- Name: plans_historicalreportperiod_closed_by_id_0c6b5b21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreportperiod_closed_by_id_0c6b5b21 ON public.plans_historicalreportperiod USING btree (closed_by_id);


--
-- Name: plans_historicalreportperiod_document_id_84683bdf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreportperiod_document_id_84683bdf ON public.plans_historicalreportperiod USING btree (document_id);


--
-- Name: plans_historicalreportperiod_history_date_556ce3b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreportperiod_history_date_556ce3b3 ON public.plans_historicalreportperiod USING btree (history_date);


--
-- Name: plans_historicalreportperiod_history_user_id_dbe1d6be; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreportperiod_history_user_id_dbe1d6be ON public.plans_historicalreportperiod USING btree (history_user_id);


--
-- Name: plans_historicalreportperiod_id_c1e5341f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalreportperiod_id_c1e5341f ON public.plans_historicalreportperiod USING btree (id);


--
-- Name: plans_historicalresult_activity_id_c98f7f04; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalresult_activity_id_c98f7f04 ON public.plans_historicalresult USING btree (activity_id);


--
-- Name: plans_historicalresult_history_date_762e1d85; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalresult_history_date_762e1d85 ON public.plans_historicalresult USING btree (history_date);


--
-- Name: plans_historicalresult_history_user_id_fdb8267c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalresult_history_user_id_fdb8267c ON public.plans_historicalresult USING btree (history_user_id);


--
-- Name: plans_historicalresult_id_0f2921b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalresult_id_0f2921b7 ON public.plans_historicalresult USING btree (id);


--
-- Name: plans_historicalrunningpro_history_id_74de333e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningpro_history_id_74de333e ON public.plans_historicalrunningprogramme_shared_with USING btree (history_id);


--
-- Name: plans_historicalrunningpro_history_id_9b48958c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningpro_history_id_9b48958c ON public.plans_historicalrunningprogramme_responsible USING btree (history_id);


--
-- Name: plans_historicalrunningpro_organisation_id_b592a5eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningpro_organisation_id_b592a5eb ON public.plans_historicalrunningprogramme_responsible USING btree (organisation_id);


--
-- Name: plans_historicalrunningpro_runningprogramme_id_3bb581d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningpro_runningprogramme_id_3bb581d8 ON public.plans_historicalrunningprogramme_shared_with USING btree (runningprogramme_id);


--
-- Name: plans_historicalrunningpro_runningprogramme_id_fb399db8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningpro_runningprogramme_id_fb399db8 ON public.plans_historicalrunningprogramme_responsible USING btree (runningprogramme_id);


--
-- Name: plans_historicalrunningprogramme_document_id_a5354f91; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_document_id_a5354f91 ON public.plans_historicalrunningprogramme USING btree (document_id);


--
-- Name: plans_historicalrunningprogramme_history_date_df499d29; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_history_date_df499d29 ON public.plans_historicalrunningprogramme USING btree (history_date);


--
-- Name: plans_historicalrunningprogramme_history_user_id_c380f476; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_history_user_id_c380f476 ON public.plans_historicalrunningprogramme USING btree (history_user_id);


--
-- Name: plans_historicalrunningprogramme_id_8dad995c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_id_8dad995c ON public.plans_historicalrunningprogramme USING btree (id);


--
-- Name: plans_historicalrunningprogramme_responsible_id_19c9a708; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_responsible_id_19c9a708 ON public.plans_historicalrunningprogramme_responsible USING btree (id);


--
-- Name: plans_historicalrunningprogramme_saved_by_id_2c3355f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_saved_by_id_2c3355f4 ON public.plans_historicalrunningprogramme USING btree (saved_by_id);


--
-- Name: plans_historicalrunningprogramme_shared_with_id_aa4a926f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_shared_with_id_aa4a926f ON public.plans_historicalrunningprogramme_shared_with USING btree (id);


--
-- Name: plans_historicalrunningprogramme_shared_with_region_id_ee02b53f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalrunningprogramme_shared_with_region_id_ee02b53f ON public.plans_historicalrunningprogramme_shared_with USING btree (region_id);


--
-- Name: plans_historicalsharedindicator_history_date_35c333f5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalsharedindicator_history_date_35c333f5 ON public.plans_historicalsharedindicator USING btree (history_date);


--
-- Name: plans_historicalsharedindicator_history_user_id_68c3c5fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalsharedindicator_history_user_id_68c3c5fd ON public.plans_historicalsharedindicator USING btree (history_user_id);


--
-- Name: plans_historicalsharedindicator_id_5c4c0c74; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalsharedindicator_id_5c4c0c74 ON public.plans_historicalsharedindicator USING btree (id);


--
-- Name: plans_historicalsharedindicator_title_39ceb8c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalsharedindicator_title_39ceb8c3 ON public.plans_historicalsharedindicator USING btree (title);


--
-- Name: plans_historicalsharedindicator_title_39ceb8c3_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalsharedindicator_title_39ceb8c3_like ON public.plans_historicalsharedindicator USING btree (title varchar_pattern_ops);


--
-- Name: plans_historicalversionstate_history_date_d60074a9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalversionstate_history_date_d60074a9 ON public.plans_historicalversionstate USING btree (history_date);


--
-- Name: plans_historicalversionstate_history_user_id_31349bf3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalversionstate_history_user_id_31349bf3 ON public.plans_historicalversionstate USING btree (history_user_id);


--
-- Name: plans_historicalversionstate_publication_id_7a7828c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalversionstate_publication_id_7a7828c0 ON public.plans_historicalversionstate USING btree (publication_id);


--
-- Name: plans_historicalversionstate_version_id_e53c26ac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_historicalversionstate_version_id_e53c26ac ON public.plans_historicalversionstate USING btree (version_id);


--
-- Name: plans_image_sha256_4a6cf92e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_image_sha256_4a6cf92e_like ON public.plans_image USING btree (sha256 varchar_pattern_ops);


--
-- Name: plans_imageuse_added_by_id_97bfffd5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_imageuse_added_by_id_97bfffd5 ON public.plans_imageuse USING btree (added_by_id);


--
-- Name: plans_imageuse_document_id_cdf4c4e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_imageuse_document_id_cdf4c4e8 ON public.plans_imageuse USING btree (document_id);


--
-- Name: plans_imageuse_image_id_dde74d5c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_imageuse_image_id_dde74d5c ON public.plans_imageuse USING btree (image_id);


--
-- Name: plans_imageuse_image_id_dde74d5c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_imageuse_image_id_dde74d5c_like ON public.plans_imageuse USING btree (image_id varchar_pattern_ops);


--
-- Name: plans_indicator_document_id_cf3f3d85; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_indicator_document_id_cf3f3d85 ON public.plans_indicator USING btree (document_id);


--
-- Name: plans_indicator_goals_goal_id_536f5be0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_indicator_goals_goal_id_536f5be0 ON public.plans_indicator_goals USING btree (goal_id);


--
-- Name: plans_indicator_goals_indicator_id_4f59404c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_indicator_goals_indicator_id_4f59404c ON public.plans_indicator_goals USING btree (indicator_id);


--
-- Name: plans_indicator_saved_by_id_a09b3421; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_indicator_saved_by_id_a09b3421 ON public.plans_indicator USING btree (saved_by_id);


--
-- Name: plans_indicator_shared_id_5ccecf8e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_indicator_shared_id_5ccecf8e ON public.plans_indicator USING btree (shared_id);


--
-- Name: plans_invitation_chapter_id_adc7044d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_invitation_chapter_id_adc7044d ON public.plans_invitation USING btree (chapter_id);


--
-- Name: plans_invitation_document_id_3612a931; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_invitation_document_id_3612a931 ON public.plans_invitation USING btree (document_id);


--
-- Name: plans_invitation_ended_by_id_5dbe57bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_invitation_ended_by_id_5dbe57bc ON public.plans_invitation USING btree (ended_by_id);


--
-- Name: plans_invitation_invited_by_id_2758e557; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_invitation_invited_by_id_2758e557 ON public.plans_invitation USING btree (invited_by_id);


--
-- Name: plans_invitation_person_id_bfc2de78; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_invitation_person_id_bfc2de78 ON public.plans_invitation USING btree (person_id);


--
-- Name: plans_lever_challenges_challenge_id_c89027bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_lever_challenges_challenge_id_c89027bd ON public.plans_lever_challenges USING btree (challenge_id);


--
-- Name: plans_lever_challenges_lever_id_f5c4467d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_lever_challenges_lever_id_f5c4467d ON public.plans_lever_challenges USING btree (lever_id);


--
-- Name: plans_lever_document_id_94419cf8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_lever_document_id_94419cf8 ON public.plans_lever USING btree (document_id);


--
-- Name: plans_lever_saved_by_id_b1dd30d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_lever_saved_by_id_b1dd30d8 ON public.plans_lever USING btree (saved_by_id);


--
-- Name: plans_linkmail_request_id_70b33735; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_linkmail_request_id_70b33735 ON public.plans_linkmail USING btree (request_id);


--
-- Name: plans_mandate_by_id_07afc189; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_mandate_by_id_07afc189 ON public.plans_mandate USING btree (by_id);


--
-- Name: plans_mandate_version_id_06637972; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_mandate_version_id_06637972 ON public.plans_mandate USING btree (version_id);


--
-- Name: plans_mandate_withdrawn_by_id_9a7aaee4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_mandate_withdrawn_by_id_9a7aaee4 ON public.plans_mandate USING btree (withdrawn_by_id);


--
-- Name: plans_measurement_entered_by_id_91a0a7e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_measurement_entered_by_id_91a0a7e0 ON public.plans_measurement USING btree (entered_by_id);


--
-- Name: plans_measurement_indicator_id_60e62326; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_measurement_indicator_id_60e62326 ON public.plans_measurement USING btree (indicator_id);


--
-- Name: plans_measurementbatch_by_id_27150235; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_measurementbatch_by_id_27150235 ON public.plans_measurementbatch USING btree (by_id);


--
-- Name: plans_measurementbatch_indicator_id_6a7c3479; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_measurementbatch_indicator_id_6a7c3479 ON public.plans_measurementbatch USING btree (indicator_id);


--
-- Name: plans_namedecision_by_id_06ecaa45; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_namedecision_by_id_06ecaa45 ON public.plans_namedecision USING btree (by_id);


--
-- Name: plans_namedecision_edition_id_ea9f62bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_namedecision_edition_id_ea9f62bf ON public.plans_namedecision USING btree (edition_id);


--
-- Name: plans_notyet_by_id_f266696f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_notyet_by_id_f266696f ON public.plans_notyet USING btree (by_id);


--
-- Name: plans_notyet_version_id_bc14ef4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_notyet_version_id_bc14ef4b ON public.plans_notyet USING btree (version_id);


--
-- Name: plans_objectiveweight_document_id_a4d6aa33; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_objectiveweight_document_id_a4d6aa33 ON public.plans_objectiveweight USING btree (document_id);


--
-- Name: plans_objectiveweight_objective_id_a8755bea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_objectiveweight_objective_id_a8755bea ON public.plans_objectiveweight USING btree (objective_id);


--
-- Name: plans_offer_by_id_e08fa187; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_offer_by_id_e08fa187 ON public.plans_offer USING btree (by_id);


--
-- Name: plans_offer_version_id_98f322e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_offer_version_id_98f322e1 ON public.plans_offer USING btree (version_id);


--
-- Name: plans_offer_withdrawn_by_id_c15b2a61; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_offer_withdrawn_by_id_c15b2a61 ON public.plans_offer USING btree (withdrawn_by_id);


--
-- Name: plans_pledge_by_id_a84c3388; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_pledge_by_id_a84c3388 ON public.plans_pledge USING btree (by_id);


--
-- Name: plans_pledge_ministry_id_9d4420f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_pledge_ministry_id_9d4420f7 ON public.plans_pledge USING btree (ministry_id);


--
-- Name: plans_pledge_version_id_a6aceacb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_pledge_version_id_a6aceacb ON public.plans_pledge USING btree (version_id);


--
-- Name: plans_principleanswer_document_id_3fb5f2cd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_principleanswer_document_id_3fb5f2cd ON public.plans_principleanswer USING btree (document_id);


--
-- Name: plans_principleanswer_principle_id_9f5f6e93; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_principleanswer_principle_id_9f5f6e93 ON public.plans_principleanswer USING btree (principle_id);


--
-- Name: plans_progressreport_activity_id_45932b60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_progressreport_activity_id_45932b60 ON public.plans_progressreport USING btree (activity_id);


--
-- Name: plans_progressreport_period_id_11488bde; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_progressreport_period_id_11488bde ON public.plans_progressreport USING btree (period_id);


--
-- Name: plans_progressreport_written_by_id_8ac02b82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_progressreport_written_by_id_8ac02b82 ON public.plans_progressreport USING btree (written_by_id);


--
-- Name: plans_publication_by_id_294ab545; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_publication_by_id_294ab545 ON public.plans_publication USING btree (by_id);


--
-- Name: plans_publication_confirmed_by_id_1cd1ff58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_publication_confirmed_by_id_1cd1ff58 ON public.plans_publication USING btree (confirmed_by_id);


--
-- Name: plans_publication_edition_id_c5b016fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_publication_edition_id_c5b016fa ON public.plans_publication USING btree (edition_id);


--
-- Name: plans_publication_ended_by_id_f61ec144; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_publication_ended_by_id_f61ec144 ON public.plans_publication USING btree (ended_by_id);


--
-- Name: plans_publication_version_id_77948a80; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_publication_version_id_77948a80 ON public.plans_publication USING btree (version_id);


--
-- Name: plans_readinessswitch_changed_by_id_e12b9a74; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_readinessswitch_changed_by_id_e12b9a74 ON public.plans_readinessswitch USING btree (changed_by_id);


--
-- Name: plans_reading_person_id_fea7f73d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reading_person_id_fea7f73d ON public.plans_reading USING btree (person_id);


--
-- Name: plans_reading_version_id_57d8f88c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reading_version_id_57d8f88c ON public.plans_reading USING btree (version_id);


--
-- Name: plans_recalibration_begun_by_id_4b425bd0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_recalibration_begun_by_id_4b425bd0 ON public.plans_recalibration USING btree (begun_by_id);


--
-- Name: plans_recalibration_document_id_df15abe1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_recalibration_document_id_df15abe1 ON public.plans_recalibration USING btree (document_id);


--
-- Name: plans_recalibrationmark_recalibration_id_299d6451; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_recalibrationmark_recalibration_id_299d6451 ON public.plans_recalibrationmark USING btree (recalibration_id);


--
-- Name: plans_refusedtext_chapter_id_d7069570; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_refusedtext_chapter_id_d7069570 ON public.plans_refusedtext USING btree (chapter_id);


--
-- Name: plans_refusedtext_person_id_43fe38ce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_refusedtext_person_id_43fe38ce ON public.plans_refusedtext USING btree (person_id);


--
-- Name: plans_regionfigure_region_id_0c88a5a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_regionfigure_region_id_0c88a5a0 ON public.plans_regionfigure USING btree (region_id);


--
-- Name: plans_regionreport_corrects_id_eb6ad079; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_regionreport_corrects_id_eb6ad079 ON public.plans_regionreport USING btree (corrects_id);


--
-- Name: plans_regionreport_made_by_id_7840b166; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_regionreport_made_by_id_7840b166 ON public.plans_regionreport USING btree (made_by_id);


--
-- Name: plans_regionreport_region_id_a9d3f5db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_regionreport_region_id_a9d3f5db ON public.plans_regionreport USING btree (region_id);


--
-- Name: plans_regionreport_saved_by_id_fd2b18b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_regionreport_saved_by_id_fd2b18b0 ON public.plans_regionreport USING btree (saved_by_id);


--
-- Name: plans_remark_response_id_43d2854b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_remark_response_id_43d2854b ON public.plans_remark USING btree (response_id);


--
-- Name: plans_renderjob_version_id_a3718af5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_renderjob_version_id_a3718af5 ON public.plans_renderjob USING btree (version_id);


--
-- Name: plans_rendition_version_id_63b881a1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_rendition_version_id_63b881a1 ON public.plans_rendition USING btree (version_id);


--
-- Name: plans_reply_remark_id_34fe9a57; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reply_remark_id_34fe9a57 ON public.plans_reply USING btree (remark_id);


--
-- Name: plans_reply_request_id_396a93d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reply_request_id_396a93d1 ON public.plans_reply USING btree (request_id);


--
-- Name: plans_reply_review_id_bced4f5a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reply_review_id_bced4f5a ON public.plans_reply USING btree (review_id);


--
-- Name: plans_reply_written_by_id_56fb9510; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reply_written_by_id_56fb9510 ON public.plans_reply USING btree (written_by_id);


--
-- Name: plans_reportperiod_closed_by_id_9c1db372; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reportperiod_closed_by_id_9c1db372 ON public.plans_reportperiod USING btree (closed_by_id);


--
-- Name: plans_reportperiod_document_id_f20e207f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reportperiod_document_id_f20e207f ON public.plans_reportperiod USING btree (document_id);


--
-- Name: plans_response_by_id_04945097; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_response_by_id_04945097 ON public.plans_response USING btree (by_id);


--
-- Name: plans_response_request_id_25ca6bd5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_response_request_id_25ca6bd5 ON public.plans_response USING btree (request_id);


--
-- Name: plans_response_review_id_7d6228df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_response_review_id_7d6228df ON public.plans_response USING btree (review_id);


--
-- Name: plans_result_activity_id_a1ac7a40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_result_activity_id_a1ac7a40 ON public.plans_result USING btree (activity_id);


--
-- Name: plans_review_asked_by_id_396a9135; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_review_asked_by_id_396a9135 ON public.plans_review USING btree (asked_by_id);


--
-- Name: plans_review_closed_by_id_7cea6419; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_review_closed_by_id_7cea6419 ON public.plans_review USING btree (closed_by_id);


--
-- Name: plans_review_version_id_eada8d6c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_review_version_id_eada8d6c ON public.plans_review USING btree (version_id);


--
-- Name: plans_reviewreminder_request_id_115e4eb6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reviewreminder_request_id_115e4eb6 ON public.plans_reviewreminder USING btree (request_id);


--
-- Name: plans_reviewrequest_person_id_7fc0888f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reviewrequest_person_id_7fc0888f ON public.plans_reviewrequest USING btree (person_id);


--
-- Name: plans_reviewrequest_review_id_81d27c79; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reviewrequest_review_id_81d27c79 ON public.plans_reviewrequest USING btree (review_id);


--
-- Name: plans_reviewrequest_seat_id_c260081b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reviewrequest_seat_id_c260081b ON public.plans_reviewrequest USING btree (seat_id);


--
-- Name: plans_reviewrequest_withdrawn_by_id_ab4ab4ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_reviewrequest_withdrawn_by_id_ab4ab4ab ON public.plans_reviewrequest USING btree (withdrawn_by_id);


--
-- Name: plans_runningprogramme_document_id_46c9c9fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_runningprogramme_document_id_46c9c9fc ON public.plans_runningprogramme USING btree (document_id);


--
-- Name: plans_runningprogramme_responsible_organisation_id_8e0753e6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_runningprogramme_responsible_organisation_id_8e0753e6 ON public.plans_runningprogramme_responsible USING btree (organisation_id);


--
-- Name: plans_runningprogramme_responsible_runningprogramme_id_2167987b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_runningprogramme_responsible_runningprogramme_id_2167987b ON public.plans_runningprogramme_responsible USING btree (runningprogramme_id);


--
-- Name: plans_runningprogramme_saved_by_id_1a43c1a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_runningprogramme_saved_by_id_1a43c1a0 ON public.plans_runningprogramme USING btree (saved_by_id);


--
-- Name: plans_runningprogramme_shared_with_region_id_68db7cf3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_runningprogramme_shared_with_region_id_68db7cf3 ON public.plans_runningprogramme_shared_with USING btree (region_id);


--
-- Name: plans_runningprogramme_shared_with_runningprogramme_id_eb910f37; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_runningprogramme_shared_with_runningprogramme_id_eb910f37 ON public.plans_runningprogramme_shared_with USING btree (runningprogramme_id);


--
-- Name: plans_save_once_a_chapter; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX plans_save_once_a_chapter ON public.plans_chaptertext_history USING btree (chapter_id, lock_version DESC);


--
-- Name: plans_sharedindicator_title_ecab4515_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_sharedindicator_title_ecab4515_like ON public.plans_sharedindicator USING btree (title varchar_pattern_ops);


--
-- Name: plans_version_document_id_653f0105; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_version_document_id_653f0105 ON public.plans_version USING btree (document_id);


--
-- Name: plans_version_edition_of_id_ee09826b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_version_edition_of_id_ee09826b ON public.plans_version USING btree (edition_of_id);


--
-- Name: plans_version_made_by_id_a9eb2891; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_version_made_by_id_a9eb2891 ON public.plans_version USING btree (made_by_id);


--
-- Name: plans_versionpart_version_id_bdc5dd1d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_versionpart_version_id_bdc5dd1d ON public.plans_versionpart USING btree (version_id);


--
-- Name: plans_versionstate_publication_id_a37032d6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plans_versionstate_publication_id_a37032d6 ON public.plans_versionstate USING btree (publication_id);


--
-- Name: pledges_newest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pledges_newest_first ON public.plans_pledge USING btree (version_id, ministry_id, id DESC);


--
-- Name: printouts_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX printouts_of_a_region ON public.funding_printout USING btree (region_id, asked_at DESC);


--
-- Name: printouts_to_make; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX printouts_to_make ON public.funding_printout USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));


--
-- Name: prints_of_a_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX prints_of_a_subject ON public.governance_printjob USING btree (subject, kind, asked_at DESC);


--
-- Name: prints_to_make; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX prints_to_make ON public.governance_printjob USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));


--
-- Name: proposed_bookings_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX proposed_bookings_of_a_region ON public.funding_proposedbooking USING btree (region_id, state, proposed_at);


--
-- Name: refused_newest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refused_newest_first ON public.plans_refusedtext USING btree (chapter_id, id DESC);


--
-- Name: regions_historicalmembership_history_date_eaf5b3af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalmembership_history_date_eaf5b3af ON public.regions_historicalmembership USING btree (history_date);


--
-- Name: regions_historicalmembership_history_user_id_3e3691ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalmembership_history_user_id_3e3691ee ON public.regions_historicalmembership USING btree (history_user_id);


--
-- Name: regions_historicalmembership_id_37e3b84c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalmembership_id_37e3b84c ON public.regions_historicalmembership USING btree (id);


--
-- Name: regions_historicalmembership_municipality_id_717fbabe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalmembership_municipality_id_717fbabe ON public.regions_historicalmembership USING btree (municipality_id);


--
-- Name: regions_historicalmembership_region_id_b6e4ce8c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalmembership_region_id_b6e4ce8c ON public.regions_historicalmembership USING btree (region_id);


--
-- Name: regions_historicalorganisation_history_date_042f8fde; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalorganisation_history_date_042f8fde ON public.regions_historicalorganisation USING btree (history_date);


--
-- Name: regions_historicalorganisation_history_user_id_1d37e076; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalorganisation_history_user_id_1d37e076 ON public.regions_historicalorganisation USING btree (history_user_id);


--
-- Name: regions_historicalorganisation_id_9e57f698; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalorganisation_id_9e57f698 ON public.regions_historicalorganisation USING btree (id);


--
-- Name: regions_historicalorganisation_slug_3d0c5186; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalorganisation_slug_3d0c5186 ON public.regions_historicalorganisation USING btree (slug);


--
-- Name: regions_historicalorganisation_slug_3d0c5186_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalorganisation_slug_3d0c5186_like ON public.regions_historicalorganisation USING btree (slug varchar_pattern_ops);


--
-- Name: regions_historicalorganisation_successor_id_2d708284; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalorganisation_successor_id_2d708284 ON public.regions_historicalorganisation USING btree (successor_id);


--
-- Name: regions_historicalregion_history_date_b5897c10; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_history_date_b5897c10 ON public.regions_historicalregion USING btree (history_date);


--
-- Name: regions_historicalregion_history_user_id_85f4b440; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_history_user_id_85f4b440 ON public.regions_historicalregion USING btree (history_user_id);


--
-- Name: regions_historicalregion_id_be2df0c2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_id_be2df0c2 ON public.regions_historicalregion USING btree (id);


--
-- Name: regions_historicalregion_name_d4425f61; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_name_d4425f61 ON public.regions_historicalregion USING btree (name);


--
-- Name: regions_historicalregion_name_d4425f61_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_name_d4425f61_like ON public.regions_historicalregion USING btree (name varchar_pattern_ops);


--
-- Name: regions_historicalregion_number_563efac8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_number_563efac8 ON public.regions_historicalregion USING btree (number);


--
-- Name: regions_historicalregion_provinces_history_id_54c3e74a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_provinces_history_id_54c3e74a ON public.regions_historicalregion_provinces USING btree (history_id);


--
-- Name: regions_historicalregion_provinces_id_c6bfbb72; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_provinces_id_c6bfbb72 ON public.regions_historicalregion_provinces USING btree (id);


--
-- Name: regions_historicalregion_provinces_organisation_id_895ecc10; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_provinces_organisation_id_895ecc10 ON public.regions_historicalregion_provinces USING btree (organisation_id);


--
-- Name: regions_historicalregion_provinces_region_id_9b809b65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_provinces_region_id_9b809b65 ON public.regions_historicalregion_provinces USING btree (region_id);


--
-- Name: regions_historicalregion_slug_40a577c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_slug_40a577c6 ON public.regions_historicalregion USING btree (slug);


--
-- Name: regions_historicalregion_slug_40a577c6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_historicalregion_slug_40a577c6_like ON public.regions_historicalregion USING btree (slug varchar_pattern_ops);


--
-- Name: regions_membership_municipality_id_c74b64e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_membership_municipality_id_c74b64e9 ON public.regions_membership USING btree (municipality_id);


--
-- Name: regions_membership_region_id_91737ea3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_membership_region_id_91737ea3 ON public.regions_membership USING btree (region_id);


--
-- Name: regions_organisation_slug_00efde8f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_organisation_slug_00efde8f_like ON public.regions_organisation USING btree (slug varchar_pattern_ops);


--
-- Name: regions_organisation_successor_id_fd0675b1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_organisation_successor_id_fd0675b1 ON public.regions_organisation USING btree (successor_id);


--
-- Name: regions_region_name_9ca96ec3_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_region_name_9ca96ec3_like ON public.regions_region USING btree (name varchar_pattern_ops);


--
-- Name: regions_region_provinces_organisation_id_8833450e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_region_provinces_organisation_id_8833450e ON public.regions_region_provinces USING btree (organisation_id);


--
-- Name: regions_region_provinces_region_id_ef7130b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_region_provinces_region_id_ef7130b4 ON public.regions_region_provinces USING btree (region_id);


--
-- Name: regions_region_slug_4480e14f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX regions_region_slug_4480e14f_like ON public.regions_region USING btree (slug varchar_pattern_ops);


--
-- Name: registrations_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registrations_in_order ON public.governance_registration USING btree (event_id, state, turn);


--
-- Name: reports_of_a_region; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reports_of_a_region ON public.plans_regionreport USING btree (region_id, period DESC, made_at DESC);


--
-- Name: reports_to_print; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reports_to_print ON public.plans_reportprint USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));


--
-- Name: reviews_not_closed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reviews_not_closed ON public.plans_review USING btree (due_on) WHERE (closed_at IS NULL);


--
-- Name: runningprogramme_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runningprogramme_in_order ON public.plans_runningprogramme USING btree (document_id, "position", id);


--
-- Name: seat_asked_once_a_review; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX seat_asked_once_a_review ON public.plans_reviewrequest USING btree (review_id, seat_id, person_id) NULLS NOT DISTINCT WHERE (seat_id IS NOT NULL);


--
-- Name: seat_named_once_a_body; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX seat_named_once_a_body ON public.governance_seat USING btree (body_id, role, title, organisation_id) NULLS NOT DISTINCT WHERE (ended_on IS NULL);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: version_number_once_a_document; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX version_number_once_a_document ON public.plans_version USING btree (document_id, major, minor) WHERE (edition_of_id IS NULL);


--
-- Name: waits_for_it_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX waits_for_it_once ON public.governance_wait USING btree (milestone_id, on_id) WHERE (on_id IS NOT NULL);


--
-- Name: waits_in_words_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX waits_in_words_once ON public.governance_wait USING btree (milestone_id, words) WHERE (NOT ((words)::text = ''::text));


--
-- Name: funding_allocationcorrection funding_allocationcorrection_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_allocationcorrection_rows_stay BEFORE DELETE OR UPDATE ON public.funding_allocationcorrection FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_allocationcorrection funding_allocationcorrection_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_allocationcorrection_table_stays BEFORE TRUNCATE ON public.funding_allocationcorrection FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_attachment funding_attachment_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_attachment_rows_stay BEFORE DELETE OR UPDATE ON public.funding_attachment FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_attachment funding_attachment_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_attachment_table_stays BEFORE TRUNCATE ON public.funding_attachment FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_entry funding_balance_follows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_balance_follows AFTER INSERT ON public.funding_entry REFERENCING NEW TABLE AS new_entries FOR EACH STATEMENT EXECUTE FUNCTION public.funding_balance_follows();


--
-- Name: funding_cashier funding_cashier_kind; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_cashier_kind BEFORE INSERT OR UPDATE ON public.funding_cashier FOR EACH ROW EXECUTE FUNCTION public.funding_cashier_kind();


--
-- Name: funding_commitmentstep funding_commitmentstep_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_commitmentstep_rows_stay BEFORE DELETE OR UPDATE ON public.funding_commitmentstep FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_commitmentstep funding_commitmentstep_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_commitmentstep_table_stays BEFORE TRUNCATE ON public.funding_commitmentstep FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_entry funding_entry_fits; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_entry_fits BEFORE INSERT ON public.funding_entry FOR EACH ROW EXECUTE FUNCTION public.funding_entry_fits();


--
-- Name: funding_entry funding_entry_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_entry_rows_stay BEFORE DELETE OR UPDATE ON public.funding_entry FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_entry funding_entry_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_entry_table_stays BEFORE TRUNCATE ON public.funding_entry FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_entryorigin funding_entryorigin_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_entryorigin_rows_stay BEFORE DELETE OR UPDATE ON public.funding_entryorigin FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_entryorigin funding_entryorigin_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_entryorigin_table_stays BEFORE TRUNCATE ON public.funding_entryorigin FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: funding_proposedcashier funding_proposedcashier_kind; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER funding_proposedcashier_kind BEFORE INSERT OR UPDATE ON public.funding_proposedcashier FOR EACH ROW EXECUTE FUNCTION public.funding_cashier_kind();


--
-- Name: governance_accessreview governance_accessreview_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_accessreview_rows_stay BEFORE DELETE OR UPDATE ON public.governance_accessreview FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_accessreview governance_accessreview_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_accessreview_table_stays BEFORE TRUNCATE ON public.governance_accessreview FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_actionpoint governance_actionpoint_of_closed_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_actionpoint_of_closed_keep BEFORE UPDATE ON public.governance_actionpoint FOR EACH ROW WHEN (((old.text IS DISTINCT FROM new.text) OR (old.meeting_id IS DISTINCT FROM new.meeting_id) OR (old.item_id IS DISTINCT FROM new.item_id) OR (old.weighty IS DISTINCT FROM new.weighty))) EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_actionpoint governance_actionpoint_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_actionpoint_of_closed_stay BEFORE INSERT OR DELETE ON public.governance_actionpoint FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_actionpoint governance_actionpoint_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_actionpoint_table_stays BEFORE TRUNCATE ON public.governance_actionpoint FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_agendaitem governance_agendaitem_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_agendaitem_of_closed_stay BEFORE INSERT OR DELETE OR UPDATE ON public.governance_agendaitem FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_agendaitem governance_agendaitem_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_agendaitem_table_stays BEFORE TRUNCATE ON public.governance_agendaitem FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_attendance governance_attendance_of_closed_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_attendance_of_closed_keep BEFORE UPDATE ON public.governance_attendance FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_attendance governance_attendance_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_attendance_of_closed_stay BEFORE INSERT OR DELETE ON public.governance_attendance FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_attendance governance_attendance_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_attendance_table_stays BEFORE TRUNCATE ON public.governance_attendance FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_auditqueue governance_audit_from_queue; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER governance_audit_from_queue AFTER INSERT ON public.governance_auditqueue DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.npvr_audit_from_queue();


--
-- Name: governance_auditentry governance_audit_queue; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER governance_audit_queue AFTER INSERT ON public.governance_auditentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.npvr_audit_queue();


--
-- Name: governance_auditentry governance_auditentry_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_auditentry_rows_stay BEFORE DELETE OR UPDATE ON public.governance_auditentry FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_auditentry governance_auditentry_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_auditentry_table_stays BEFORE TRUNCATE ON public.governance_auditentry FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_auditlink governance_auditlink_by_trigger_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_auditlink_by_trigger_only BEFORE INSERT ON public.governance_auditlink FOR EACH ROW EXECUTE FUNCTION public.npvr_audit_link_by_trigger_only();


--
-- Name: governance_auditlink governance_auditlink_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_auditlink_rows_stay BEFORE DELETE OR UPDATE ON public.governance_auditlink FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_auditlink governance_auditlink_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_auditlink_table_stays BEFORE TRUNCATE ON public.governance_auditlink FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_body governance_body_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_body_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.governance_body FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: governance_correction governance_correction_of_closed_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_correction_of_closed_keep BEFORE UPDATE ON public.governance_correction FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_report', 'report_id');


--
-- Name: governance_correction governance_correction_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_correction_of_closed_stay BEFORE INSERT OR DELETE ON public.governance_correction FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_report', 'report_id');


--
-- Name: governance_correction governance_correction_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_correction_table_stays BEFORE TRUNCATE ON public.governance_correction FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_decision governance_decision_of_closed_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_decision_of_closed_keep BEFORE UPDATE ON public.governance_decision FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_decision governance_decision_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_decision_of_closed_stay BEFORE INSERT OR DELETE ON public.governance_decision FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_decision governance_decision_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_decision_table_stays BEFORE TRUNCATE ON public.governance_decision FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_integritycheck governance_integritycheck_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_integritycheck_rows_stay BEFORE DELETE OR UPDATE ON public.governance_integritycheck FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_integritycheck governance_integritycheck_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_integritycheck_table_stays BEFORE TRUNCATE ON public.governance_integritycheck FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_meeting governance_meeting_closed_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_meeting_closed_stays BEFORE DELETE OR UPDATE ON public.governance_meeting FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_once_closed();


--
-- Name: governance_meeting governance_meeting_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_meeting_table_stays BEFORE TRUNCATE ON public.governance_meeting FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_paper governance_paper_of_closed_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_paper_of_closed_keep BEFORE UPDATE ON public.governance_paper FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_paper governance_paper_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_paper_of_closed_stay BEFORE INSERT OR DELETE ON public.governance_paper FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_meeting', 'meeting_id');


--
-- Name: governance_paper governance_paper_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_paper_table_stays BEFORE TRUNCATE ON public.governance_paper FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_printed governance_printed_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_printed_rows_stay BEFORE DELETE OR UPDATE ON public.governance_printed FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_printed governance_printed_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_printed_table_stays BEFORE TRUNCATE ON public.governance_printed FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_report governance_report_closed_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_report_closed_stays BEFORE DELETE OR UPDATE ON public.governance_report FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_once_closed();


--
-- Name: governance_report governance_report_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_report_table_stays BEFORE TRUNCATE ON public.governance_report FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_reportpart governance_reportpart_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_reportpart_of_closed_stay BEFORE INSERT OR DELETE OR UPDATE ON public.governance_reportpart FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('governance_report', 'report_id');


--
-- Name: governance_reportpart governance_reportpart_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_reportpart_table_stays BEFORE TRUNCATE ON public.governance_reportpart FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: governance_seat governance_seat_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER governance_seat_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.governance_seat FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: plans_activity_challenges plans_activity_challenges_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_activity_challenges_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_activity_challenges FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).activity_id');


--
-- Name: plans_activity plans_activity_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_activity_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_activity FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_activity_related plans_activity_related_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_activity_related_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_activity_related FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).from_activity_id');


--
-- Name: plans_activity_shared_with plans_activity_shared_with_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_activity_shared_with_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_activity_shared_with FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).activity_id');


--
-- Name: plans_activitycost plans_activitycost_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_activitycost_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_activitycost FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).activity_id');


--
-- Name: plans_activitygoal plans_activitygoal_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_activitygoal_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_activitygoal FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).activity_id');


--
-- Name: plans_adoption plans_adoption_needs_both; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_adoption_needs_both BEFORE INSERT ON public.plans_adoption FOR EACH ROW EXECUTE FUNCTION public.npvr_adoption_needs_both();


--
-- Name: plans_adoption plans_adoption_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_adoption_rows_stay BEFORE DELETE OR UPDATE ON public.plans_adoption FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_adoption plans_adoption_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_adoption_table_stays BEFORE TRUNCATE ON public.plans_adoption FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_approval plans_approval_only_withdrawn; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_approval_only_withdrawn BEFORE INSERT OR DELETE OR UPDATE ON public.plans_approval FOR EACH ROW EXECUTE FUNCTION public.npvr_only_withdrawn();


--
-- Name: plans_approval plans_approval_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_approval_table_stays BEFORE TRUNCATE ON public.plans_approval FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_award plans_award_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_award_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_award FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_runningprogramme WHERE id = ($1).programme_id');


--
-- Name: plans_challenge plans_challenge_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_challenge_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_challenge FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_challenge_objectives plans_challenge_objectives_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_challenge_objectives_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_challenge_objectives FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_challenge WHERE id = ($1).challenge_id');


--
-- Name: plans_chaptertext_history plans_chaptertext_history_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_chaptertext_history_rows_stay BEFORE DELETE OR UPDATE ON public.plans_chaptertext_history FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_chaptertext_history plans_chaptertext_history_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_chaptertext_history_table_stays BEFORE TRUNCATE ON public.plans_chaptertext_history FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_contribution plans_contribution_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_contribution_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_contribution FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).activity_id');


--
-- Name: plans_contributionyear plans_contributionyear_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_contributionyear_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_contributionyear FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity JOIN plans_contribution ON plans_activity.id = plans_contribution.activity_id WHERE plans_contribution.id = ($1).contribution_id');


--
-- Name: plans_document plans_document_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_document_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_document FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: plans_finishedreport plans_finishedreport_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_finishedreport_rows_stay BEFORE DELETE OR UPDATE ON public.plans_finishedreport FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_finishedreport plans_finishedreport_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_finishedreport_table_stays BEFORE TRUNCATE ON public.plans_finishedreport FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_goal_challenges plans_goal_challenges_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_goal_challenges_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_goal_challenges FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_goal WHERE id = ($1).goal_id');


--
-- Name: plans_goal plans_goal_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_goal_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_goal FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_goal_objectives plans_goal_objectives_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_goal_objectives_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_goal_objectives FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_goal WHERE id = ($1).goal_id');


--
-- Name: plans_image plans_image_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_image_rows_stay BEFORE DELETE OR UPDATE ON public.plans_image FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_image plans_image_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_image_table_stays BEFORE TRUNCATE ON public.plans_image FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_indicator_goals plans_indicator_goals_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_indicator_goals_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_indicator_goals FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_indicator WHERE id = ($1).indicator_id');


--
-- Name: plans_indicator plans_indicator_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_indicator_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_indicator FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_lever_challenges plans_lever_challenges_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_lever_challenges_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_lever_challenges FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_lever WHERE id = ($1).lever_id');


--
-- Name: plans_lever plans_lever_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_lever_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_lever FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_mandate plans_mandate_only_withdrawn; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_mandate_only_withdrawn BEFORE INSERT OR DELETE OR UPDATE ON public.plans_mandate FOR EACH ROW EXECUTE FUNCTION public.npvr_only_withdrawn();


--
-- Name: plans_mandate plans_mandate_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_mandate_table_stays BEFORE TRUNCATE ON public.plans_mandate FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_measurement plans_measurement_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_measurement_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_measurement FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_indicator WHERE id = ($1).indicator_id');


--
-- Name: plans_measurementbatch plans_measurementbatch_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_measurementbatch_rows_stay BEFORE DELETE OR UPDATE ON public.plans_measurementbatch FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_measurementbatch plans_measurementbatch_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_measurementbatch_table_stays BEFORE TRUNCATE ON public.plans_measurementbatch FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_namedecision plans_namedecision_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_namedecision_rows_stay BEFORE DELETE OR UPDATE ON public.plans_namedecision FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_namedecision plans_namedecision_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_namedecision_table_stays BEFORE TRUNCATE ON public.plans_namedecision FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_notyet plans_notyet_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_notyet_rows_stay BEFORE DELETE OR UPDATE ON public.plans_notyet FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_notyet plans_notyet_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_notyet_table_stays BEFORE TRUNCATE ON public.plans_notyet FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_objectiveweight plans_objectiveweight_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_objectiveweight_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_objectiveweight FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_offer plans_offer_only_withdrawn; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_offer_only_withdrawn BEFORE INSERT OR DELETE OR UPDATE ON public.plans_offer FOR EACH ROW EXECUTE FUNCTION public.npvr_only_withdrawn();


--
-- Name: plans_offer plans_offer_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_offer_table_stays BEFORE TRUNCATE ON public.plans_offer FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_pledge plans_pledge_fits; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_pledge_fits BEFORE INSERT ON public.plans_pledge FOR EACH ROW EXECUTE FUNCTION public.npvr_pledge_fits();


--
-- Name: plans_pledge plans_pledge_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_pledge_rows_stay BEFORE DELETE OR UPDATE ON public.plans_pledge FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_pledge plans_pledge_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_pledge_table_stays BEFORE TRUNCATE ON public.plans_pledge FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_principleanswer plans_principleanswer_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_principleanswer_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_principleanswer FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_progressreport plans_progressreport_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_progressreport_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_progressreport FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).activity_id');


--
-- Name: plans_progressreport plans_progressreport_of_closed_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_progressreport_of_closed_stay BEFORE INSERT OR DELETE OR UPDATE ON public.plans_progressreport FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('plans_reportperiod', 'period_id');


--
-- Name: plans_progressreport plans_progressreport_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_progressreport_table_stays BEFORE TRUNCATE ON public.plans_progressreport FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_publication plans_publication_steps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_publication_steps BEFORE INSERT OR DELETE OR UPDATE ON public.plans_publication FOR EACH ROW EXECUTE FUNCTION public.npvr_publication_steps();


--
-- Name: plans_publication plans_publication_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_publication_table_stays BEFORE TRUNCATE ON public.plans_publication FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_recalibration plans_recalibration_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_recalibration_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_recalibration FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_recalibrationmark plans_recalibrationmark_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_recalibrationmark_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_recalibrationmark FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_recalibration WHERE id = ($1).recalibration_id');


--
-- Name: plans_refusedtext plans_refusedtext_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_refusedtext_rows_stay BEFORE DELETE OR UPDATE ON public.plans_refusedtext FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_refusedtext plans_refusedtext_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_refusedtext_table_stays BEFORE TRUNCATE ON public.plans_refusedtext FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_regionreport plans_regionreport_closed_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_regionreport_closed_stays BEFORE DELETE OR UPDATE ON public.plans_regionreport FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_once_closed();


--
-- Name: plans_regionreport plans_regionreport_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_regionreport_table_stays BEFORE TRUNCATE ON public.plans_regionreport FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_remark plans_remark_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_remark_rows_stay BEFORE DELETE OR UPDATE ON public.plans_remark FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_remark plans_remark_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_remark_table_stays BEFORE TRUNCATE ON public.plans_remark FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_rendition plans_rendition_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_rendition_rows_stay BEFORE DELETE OR UPDATE ON public.plans_rendition FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_rendition plans_rendition_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_rendition_table_stays BEFORE TRUNCATE ON public.plans_rendition FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_reportfile plans_reportfile_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_reportfile_rows_stay BEFORE DELETE OR UPDATE ON public.plans_reportfile FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_reportfile plans_reportfile_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_reportfile_table_stays BEFORE TRUNCATE ON public.plans_reportfile FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_reportperiod plans_reportperiod_closed_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_reportperiod_closed_stays BEFORE DELETE OR UPDATE ON public.plans_reportperiod FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_once_closed();


--
-- Name: plans_reportperiod plans_reportperiod_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_reportperiod_table_stays BEFORE TRUNCATE ON public.plans_reportperiod FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_response plans_response_of_closed_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_response_of_closed_stays BEFORE INSERT ON public.plans_response FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_in_closed('plans_review', 'review_id');


--
-- Name: plans_response plans_response_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_response_rows_stay BEFORE DELETE OR UPDATE ON public.plans_response FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_response plans_response_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_response_table_stays BEFORE TRUNCATE ON public.plans_response FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_result plans_result_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_result_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_result FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_activity WHERE id = ($1).activity_id');


--
-- Name: plans_review plans_review_closed_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_review_closed_stays BEFORE DELETE OR UPDATE ON public.plans_review FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_once_closed();


--
-- Name: plans_reviewreminder plans_reviewreminder_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_reviewreminder_rows_stay BEFORE DELETE OR UPDATE ON public.plans_reviewreminder FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_reviewreminder plans_reviewreminder_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_reviewreminder_table_stays BEFORE TRUNCATE ON public.plans_reviewreminder FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_runningprogramme plans_runningprogramme_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_runningprogramme_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_runningprogramme FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT ($1).document_id');


--
-- Name: plans_runningprogramme_responsible plans_runningprogramme_responsible_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_runningprogramme_responsible_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_runningprogramme_responsible FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_runningprogramme WHERE id = ($1).runningprogramme_id');


--
-- Name: plans_runningprogramme_shared_with plans_runningprogramme_shared_with_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_runningprogramme_shared_with_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_runningprogramme_shared_with FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT document_id FROM plans_runningprogramme WHERE id = ($1).runningprogramme_id');


--
-- Name: plans_settlement plans_settlement_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_settlement_rows_stay BEFORE DELETE OR UPDATE ON public.plans_settlement FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_settlement plans_settlement_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_settlement_table_stays BEFORE TRUNCATE ON public.plans_settlement FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_sharedindicator plans_sharedindicator_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_sharedindicator_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.plans_sharedindicator FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: plans_version plans_version_rows_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_version_rows_stay BEFORE DELETE OR UPDATE ON public.plans_version FOR EACH ROW EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_version plans_version_table_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_version_table_stays BEFORE TRUNCATE ON public.plans_version FOR EACH STATEMENT EXECUTE FUNCTION public.npvr_refuse_change();


--
-- Name: plans_versionstate plans_versionstate_public_needs_both; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plans_versionstate_public_needs_both BEFORE INSERT OR UPDATE ON public.plans_versionstate FOR EACH ROW WHEN ((new.publication_id IS NOT NULL)) EXECUTE FUNCTION public.npvr_public_needs_both();


--
-- Name: regions_objective regions_objective_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER regions_objective_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.regions_objective FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: regions_organisation regions_organisation_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER regions_organisation_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.regions_organisation FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: regions_principle regions_principle_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER regions_principle_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.regions_principle FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: regions_region regions_region_is_noted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER regions_region_is_noted AFTER INSERT OR DELETE OR UPDATE ON public.regions_region FOR EACH ROW EXECUTE FUNCTION public.npvr_note_item_change('SELECT NULL::uuid');


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_governance_person_id FOREIGN KEY (user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_allocation funding_allocation_region_id_531c76a8_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_allocation
    ADD CONSTRAINT funding_allocation_region_id_531c76a8_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_allocationcorrection funding_allocationco_allocation_id_c6b77684_fk_funding_a; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_allocationcorrection
    ADD CONSTRAINT funding_allocationco_allocation_id_c6b77684_fk_funding_a FOREIGN KEY (allocation_id) REFERENCES public.funding_allocation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_allocationcorrection funding_allocationco_by_id_a5e292c4_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_allocationcorrection
    ADD CONSTRAINT funding_allocationco_by_id_a5e292c4_fk_governanc FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_attachment funding_attachment_added_by_id_f7fe05df_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_attachment
    ADD CONSTRAINT funding_attachment_added_by_id_f7fe05df_fk_governance_person_id FOREIGN KEY (added_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_attachment funding_attachment_entry_id_cfa9a8d0_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_attachment
    ADD CONSTRAINT funding_attachment_entry_id_cfa9a8d0_fk_funding_entry_id FOREIGN KEY (entry_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_attachment funding_attachment_file_id_f22e6855_fk_funding_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_attachment
    ADD CONSTRAINT funding_attachment_file_id_f22e6855_fk_funding_storedfile_id FOREIGN KEY (file_id) REFERENCES public.funding_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_budget funding_budget_category_id_f339b4d4_fk_funding_category_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_budget
    ADD CONSTRAINT funding_budget_category_id_f339b4d4_fk_funding_category_id FOREIGN KEY (category_id) REFERENCES public.funding_category(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_budget funding_budget_region_id_053c95fc_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_budget
    ADD CONSTRAINT funding_budget_region_id_053c95fc_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_carryover funding_carryover_decided_by_id_5c58fc7c_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_decided_by_id_5c58fc7c_fk_governanc FOREIGN KEY (decided_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_carryover funding_carryover_in_entry_id_db3791cc_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_in_entry_id_db3791cc_fk_funding_entry_id FOREIGN KEY (in_entry_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_carryover funding_carryover_out_entry_id_0d9210d8_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_out_entry_id_0d9210d8_fk_funding_entry_id FOREIGN KEY (out_entry_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_carryover funding_carryover_proposed_by_id_0fa21e6a_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_proposed_by_id_0fa21e6a_fk_governanc FOREIGN KEY (proposed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_carryover funding_carryover_region_id_c3a0c821_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryover
    ADD CONSTRAINT funding_carryover_region_id_c3a0c821_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_carryoverpart funding_carryoverpar_carry_over_id_c9835070_fk_funding_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_carryoverpart
    ADD CONSTRAINT funding_carryoverpar_carry_over_id_c9835070_fk_funding_c FOREIGN KEY (carry_over_id) REFERENCES public.funding_carryover(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_cashier funding_cashier_agreement_id_837289c7_fk_funding_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_cashier
    ADD CONSTRAINT funding_cashier_agreement_id_837289c7_fk_funding_storedfile_id FOREIGN KEY (agreement_id) REFERENCES public.funding_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_cashier funding_cashier_named_by_id_7178e46a_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_cashier
    ADD CONSTRAINT funding_cashier_named_by_id_7178e46a_fk_governance_person_id FOREIGN KEY (named_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_cashier funding_cashier_organisation_id_0349cf11_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_cashier
    ADD CONSTRAINT funding_cashier_organisation_id_0349cf11_fk_regions_o FOREIGN KEY (organisation_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_cashier funding_cashier_region_id_6474afb1_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_cashier
    ADD CONSTRAINT funding_cashier_region_id_6474afb1_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_category funding_category_region_id_62d3c55b_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_category
    ADD CONSTRAINT funding_category_region_id_62d3c55b_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_columnmapping funding_columnmappin_used_by_id_5c415dd5_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_columnmapping
    ADD CONSTRAINT funding_columnmappin_used_by_id_5c415dd5_fk_governanc FOREIGN KEY (used_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_columnmapping funding_columnmapping_region_id_04ece0dc_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_columnmapping
    ADD CONSTRAINT funding_columnmapping_region_id_04ece0dc_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_commitment funding_commitment_activity_id_4516e3cb_fk_plans_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_activity_id_4516e3cb_fk_plans_activity_id FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_commitment funding_commitment_category_id_96f4a503_fk_funding_category_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_category_id_96f4a503_fk_funding_category_id FOREIGN KEY (category_id) REFERENCES public.funding_category(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_commitment funding_commitment_region_id_5876a93a_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_region_id_5876a93a_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_commitmentstep funding_commitmentst_commitment_id_fa2ce6e9_fk_funding_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitmentstep
    ADD CONSTRAINT funding_commitmentst_commitment_id_fa2ce6e9_fk_funding_c FOREIGN KEY (commitment_id) REFERENCES public.funding_commitment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_commitmentstep funding_commitmentstep_by_id_84deed68_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitmentstep
    ADD CONSTRAINT funding_commitmentstep_by_id_84deed68_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_commitmentstep funding_commitmentstep_entry_id_defe0cf3_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_commitmentstep
    ADD CONSTRAINT funding_commitmentstep_entry_id_defe0cf3_fk_funding_entry_id FOREIGN KEY (entry_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_activity_id_15a34d9c_fk_plans_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_activity_id_15a34d9c_fk_plans_activity_id FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_allocation_id_3d962878_fk_funding_allocation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_allocation_id_3d962878_fk_funding_allocation_id FOREIGN KEY (allocation_id) REFERENCES public.funding_allocation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_batch_id_399265ac_fk_funding_importbatch_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_batch_id_399265ac_fk_funding_importbatch_id FOREIGN KEY (batch_id) REFERENCES public.funding_importbatch(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_category_id_34ba4ff8_fk_funding_category_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_category_id_34ba4ff8_fk_funding_category_id FOREIGN KEY (category_id) REFERENCES public.funding_category(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_commitment_id_c6771729_fk_funding_commitment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_commitment_id_c6771729_fk_funding_commitment_id FOREIGN KEY (commitment_id) REFERENCES public.funding_commitment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_entered_by_id_f8d97d1b_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_entered_by_id_f8d97d1b_fk_governance_person_id FOREIGN KEY (entered_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_region_id_e81f5d47_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_region_id_e81f5d47_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entry funding_entry_reverses_id_1dcad8c2_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entry
    ADD CONSTRAINT funding_entry_reverses_id_1dcad8c2_fk_funding_entry_id FOREIGN KEY (reverses_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_entryorigin funding_entryorigin_entry_id_cb65be5f_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_entryorigin
    ADD CONSTRAINT funding_entryorigin_entry_id_cb65be5f_fk_funding_entry_id FOREIGN KEY (entry_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_historicalallocation funding_historicalal_history_user_id_bc946cd9_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalallocation
    ADD CONSTRAINT funding_historicalal_history_user_id_bc946cd9_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_historicalbudget funding_historicalbu_history_user_id_2dab049d_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalbudget
    ADD CONSTRAINT funding_historicalbu_history_user_id_2dab049d_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_historicalcashier funding_historicalca_history_user_id_4c932e11_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalcashier
    ADD CONSTRAINT funding_historicalca_history_user_id_4c932e11_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_historicalcategory funding_historicalca_history_user_id_e1bbe089_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalcategory
    ADD CONSTRAINT funding_historicalca_history_user_id_e1bbe089_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_historicalshare funding_historicalsh_history_user_id_885d2998_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_historicalshare
    ADD CONSTRAINT funding_historicalsh_history_user_id_885d2998_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_importbatch funding_importbatch_by_id_4cf68f2d_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_importbatch
    ADD CONSTRAINT funding_importbatch_by_id_4cf68f2d_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_importbatch funding_importbatch_region_id_cef260af_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_importbatch
    ADD CONSTRAINT funding_importbatch_region_id_cef260af_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_ledger funding_ledger_region_id_b7b6867c_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_ledger
    ADD CONSTRAINT funding_ledger_region_id_b7b6867c_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_printout funding_printout_asked_by_id_ce9a3261_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_printout
    ADD CONSTRAINT funding_printout_asked_by_id_ce9a3261_fk_governance_person_id FOREIGN KEY (asked_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_printout funding_printout_region_id_aa827073_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_printout
    ADD CONSTRAINT funding_printout_region_id_aa827073_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedbooking funding_proposedbook_activity_id_a7bb839b_fk_plans_act; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbook_activity_id_a7bb839b_fk_plans_act FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedbooking funding_proposedbook_category_id_7fbd75e2_fk_funding_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbook_category_id_7fbd75e2_fk_funding_c FOREIGN KEY (category_id) REFERENCES public.funding_category(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedbooking funding_proposedbook_commitment_id_2c0b65b6_fk_funding_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbook_commitment_id_2c0b65b6_fk_funding_c FOREIGN KEY (commitment_id) REFERENCES public.funding_commitment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedbooking funding_proposedbook_proposed_by_id_0a2c21dc_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbook_proposed_by_id_0a2c21dc_fk_governanc FOREIGN KEY (proposed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedbooking funding_proposedbook_settled_by_id_b804c90b_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbook_settled_by_id_b804c90b_fk_governanc FOREIGN KEY (settled_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedbooking funding_proposedbooking_entry_id_67a483c4_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbooking_entry_id_67a483c4_fk_funding_entry_id FOREIGN KEY (entry_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedbooking funding_proposedbooking_region_id_2891629d_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedbooking
    ADD CONSTRAINT funding_proposedbooking_region_id_2891629d_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedcashier funding_proposedcash_agreement_id_a5909dc1_fk_funding_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcash_agreement_id_a5909dc1_fk_funding_s FOREIGN KEY (agreement_id) REFERENCES public.funding_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedcashier funding_proposedcash_cashier_id_da2c6149_fk_funding_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcash_cashier_id_da2c6149_fk_funding_c FOREIGN KEY (cashier_id) REFERENCES public.funding_cashier(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedcashier funding_proposedcash_organisation_id_28d4cb22_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcash_organisation_id_28d4cb22_fk_regions_o FOREIGN KEY (organisation_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedcashier funding_proposedcash_proposed_by_id_308bc253_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcash_proposed_by_id_308bc253_fk_governanc FOREIGN KEY (proposed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedcashier funding_proposedcash_settled_by_id_4e2ea707_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcash_settled_by_id_4e2ea707_fk_governanc FOREIGN KEY (settled_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedcashier funding_proposedcashier_region_id_d631e1b7_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedcashier
    ADD CONSTRAINT funding_proposedcashier_region_id_d631e1b7_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedreversal funding_proposedreve_proposed_by_id_941bb5ba_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedreversal
    ADD CONSTRAINT funding_proposedreve_proposed_by_id_941bb5ba_fk_governanc FOREIGN KEY (proposed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedreversal funding_proposedreve_reversal_id_f0b484c5_fk_funding_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedreversal
    ADD CONSTRAINT funding_proposedreve_reversal_id_f0b484c5_fk_funding_e FOREIGN KEY (reversal_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedreversal funding_proposedreve_settled_by_id_26edaefe_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedreversal
    ADD CONSTRAINT funding_proposedreve_settled_by_id_26edaefe_fk_governanc FOREIGN KEY (settled_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_proposedreversal funding_proposedreversal_entry_id_b5cb49fe_fk_funding_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_proposedreversal
    ADD CONSTRAINT funding_proposedreversal_entry_id_b5cb49fe_fk_funding_entry_id FOREIGN KEY (entry_id) REFERENCES public.funding_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_share funding_share_region_id_0b41e2f6_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT funding_share_region_id_0b41e2f6_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_share funding_share_shared_by_id_e3e30ef4_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT funding_share_shared_by_id_e3e30ef4_fk_governance_person_id FOREIGN KEY (shared_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_storedfile funding_storedfile_added_by_id_ecfddbb3_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_storedfile
    ADD CONSTRAINT funding_storedfile_added_by_id_ecfddbb3_fk_governance_person_id FOREIGN KEY (added_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_storedfile funding_storedfile_region_id_cbc34ec1_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_storedfile
    ADD CONSTRAINT funding_storedfile_region_id_cbc34ec1_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_vatpart funding_vatpart_allocation_id_0560d2de_fk_funding_allocation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_vatpart
    ADD CONSTRAINT funding_vatpart_allocation_id_0560d2de_fk_funding_allocation_id FOREIGN KEY (allocation_id) REFERENCES public.funding_allocation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: funding_yeartotal funding_yeartotal_ledger_id_48456cc0_fk_funding_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.funding_yeartotal
    ADD CONSTRAINT funding_yeartotal_ledger_id_48456cc0_fk_funding_l FOREIGN KEY (ledger_id) REFERENCES public.funding_ledger(region_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_accessreview governance_accessrev_appointment_id_445b7842_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_accessreview
    ADD CONSTRAINT governance_accessrev_appointment_id_445b7842_fk_governanc FOREIGN KEY (appointment_id) REFERENCES public.governance_appointment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_accessreview governance_accessreview_by_id_0465a103_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_accessreview
    ADD CONSTRAINT governance_accessreview_by_id_0465a103_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoi_ended_by_id_781a82bf_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoi_ended_by_id_781a82bf_fk_governanc FOREIGN KEY (ended_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoi_item_id_d8321417_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoi_item_id_d8321417_fk_governanc FOREIGN KEY (item_id) REFERENCES public.governance_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoi_made_by_id_a8ed7aab_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoi_made_by_id_a8ed7aab_fk_governanc FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoi_meeting_id_7af82475_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoi_meeting_id_7af82475_fk_governanc FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoi_owner_person_id_cce60baa_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoi_owner_person_id_cce60baa_fk_governanc FOREIGN KEY (owner_person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoi_owner_seat_id_7f603d61_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoi_owner_seat_id_7f603d61_fk_governanc FOREIGN KEY (owner_seat_id) REFERENCES public.governance_seat(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoi_reported_by_id_40944954_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoi_reported_by_id_40944954_fk_governanc FOREIGN KEY (reported_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoint_body_id_112a1fd8_fk_governance_body_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoint_body_id_112a1fd8_fk_governance_body_id FOREIGN KEY (body_id) REFERENCES public.governance_body(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_actionpoint governance_actionpoint_region_id_9f6febbc_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_actionpoint
    ADD CONSTRAINT governance_actionpoint_region_id_9f6febbc_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_agendaitem governance_agendaite_meeting_id_2edbbc7a_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaite_meeting_id_2edbbc7a_fk_governanc FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_agendaitem governance_agendaite_moved_from_id_14ef0103_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaite_moved_from_id_14ef0103_fk_governanc FOREIGN KEY (moved_from_id) REFERENCES public.governance_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_agendaitem governance_agendaite_owner_person_id_41feccdd_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaite_owner_person_id_41feccdd_fk_governanc FOREIGN KEY (owner_person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_agendaitem governance_agendaite_owner_seat_id_2edddd4c_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_agendaitem
    ADD CONSTRAINT governance_agendaite_owner_seat_id_2edddd4c_fk_governanc FOREIGN KEY (owner_seat_id) REFERENCES public.governance_seat(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_appointment governance_appointme_person_id_149c3206_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_appointment
    ADD CONSTRAINT governance_appointme_person_id_149c3206_fk_governanc FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_appointment governance_appointment_seat_id_c4266307_fk_governance_seat_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_appointment
    ADD CONSTRAINT governance_appointment_seat_id_c4266307_fk_governance_seat_id FOREIGN KEY (seat_id) REFERENCES public.governance_seat(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_attendance governance_attendanc_meeting_id_e85f80ee_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_attendance
    ADD CONSTRAINT governance_attendanc_meeting_id_e85f80ee_fk_governanc FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_attendance governance_attendanc_person_id_b6e2d652_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_attendance
    ADD CONSTRAINT governance_attendanc_person_id_b6e2d652_fk_governanc FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_attendance governance_attendance_seat_id_c45c4bdb_fk_governance_seat_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_attendance
    ADD CONSTRAINT governance_attendance_seat_id_c45c4bdb_fk_governance_seat_id FOREIGN KEY (seat_id) REFERENCES public.governance_seat(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_auditentry governance_auditentry_actor_id_8f877540_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_auditentry
    ADD CONSTRAINT governance_auditentry_actor_id_8f877540_fk_governance_person_id FOREIGN KEY (actor_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_auditentry governance_auditentry_region_id_bff007a6_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_auditentry
    ADD CONSTRAINT governance_auditentry_region_id_bff007a6_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_auditlink governance_auditlink_entry_id_4afe3bdb_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_auditlink
    ADD CONSTRAINT governance_auditlink_entry_id_4afe3bdb_fk_governanc FOREIGN KEY (entry_id) REFERENCES public.governance_auditentry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_body governance_body_region_id_3bf3b064_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_body
    ADD CONSTRAINT governance_body_region_id_3bf3b064_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_correction governance_correctio_answered_by_id_ae8d8eb9_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_correction
    ADD CONSTRAINT governance_correctio_answered_by_id_ae8d8eb9_fk_governanc FOREIGN KEY (answered_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_correction governance_correctio_item_id_64dbdb1a_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_correction
    ADD CONSTRAINT governance_correctio_item_id_64dbdb1a_fk_governanc FOREIGN KEY (item_id) REFERENCES public.governance_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_correction governance_correctio_person_id_0f21ce6d_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_correction
    ADD CONSTRAINT governance_correctio_person_id_0f21ce6d_fk_governanc FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_correction governance_correctio_report_id_254909a6_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_correction
    ADD CONSTRAINT governance_correctio_report_id_254909a6_fk_governanc FOREIGN KEY (report_id) REFERENCES public.governance_report(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_decision governance_decision_body_id_8b8c76ec_fk_governance_body_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT governance_decision_body_id_8b8c76ec_fk_governance_body_id FOREIGN KEY (body_id) REFERENCES public.governance_body(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_decision governance_decision_item_id_144958fe_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT governance_decision_item_id_144958fe_fk_governanc FOREIGN KEY (item_id) REFERENCES public.governance_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_decision governance_decision_made_by_id_0b29d3af_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT governance_decision_made_by_id_0b29d3af_fk_governance_person_id FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_decision governance_decision_meeting_id_11f72167_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT governance_decision_meeting_id_11f72167_fk_governanc FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_decision governance_decision_paper_id_0bd88f90_fk_governance_paper_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decision
    ADD CONSTRAINT governance_decision_paper_id_0bd88f90_fk_governance_paper_id FOREIGN KEY (paper_id) REFERENCES public.governance_paper(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_decisionnote governance_decisionn_made_by_id_a8be1bd4_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decisionnote
    ADD CONSTRAINT governance_decisionn_made_by_id_a8be1bd4_fk_governanc FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_decisionnote governance_decisionnote_region_id_047a8a59_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_decisionnote
    ADD CONSTRAINT governance_decisionnote_region_id_047a8a59_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_event governance_event_meeting_id_d95200d4_fk_governance_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_event
    ADD CONSTRAINT governance_event_meeting_id_d95200d4_fk_governance_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_event governance_event_opened_by_id_4c5ac166_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_event
    ADD CONSTRAINT governance_event_opened_by_id_4c5ac166_fk_governance_person_id FOREIGN KEY (opened_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_eventmail governance_eventmail_registration_id_670498c4_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_eventmail
    ADD CONSTRAINT governance_eventmail_registration_id_670498c4_fk_governanc FOREIGN KEY (registration_id) REFERENCES public.governance_registration(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_feedtoken governance_feedtoken_person_id_86751247_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_feedtoken
    ADD CONSTRAINT governance_feedtoken_person_id_86751247_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicaldecision governance_historica_history_user_id_00c8a84a_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicaldecision
    ADD CONSTRAINT governance_historica_history_user_id_00c8a84a_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalwait governance_historica_history_user_id_27c64662_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalwait
    ADD CONSTRAINT governance_historica_history_user_id_27c64662_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalreport governance_historica_history_user_id_364a7350_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalreport
    ADD CONSTRAINT governance_historica_history_user_id_364a7350_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicaldecisionnote governance_historica_history_user_id_5d0cf84f_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicaldecisionnote
    ADD CONSTRAINT governance_historica_history_user_id_5d0cf84f_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalregioncourse governance_historica_history_user_id_5f1538a3_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalregioncourse
    ADD CONSTRAINT governance_historica_history_user_id_5f1538a3_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalappointment governance_historica_history_user_id_61f9f286_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalappointment
    ADD CONSTRAINT governance_historica_history_user_id_61f9f286_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalmeeting governance_historica_history_user_id_6a31eafd_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalmeeting
    ADD CONSTRAINT governance_historica_history_user_id_6a31eafd_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalmilestone governance_historica_history_user_id_81b8ca10_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalmilestone
    ADD CONSTRAINT governance_historica_history_user_id_81b8ca10_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalperson governance_historica_history_user_id_9dadb24c_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalperson
    ADD CONSTRAINT governance_historica_history_user_id_9dadb24c_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalagendaitem governance_historica_history_user_id_c14568bd_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalagendaitem
    ADD CONSTRAINT governance_historica_history_user_id_c14568bd_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalactionpoint governance_historica_history_user_id_c1c6ed21_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalactionpoint
    ADD CONSTRAINT governance_historica_history_user_id_c1c6ed21_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalbody governance_historica_history_user_id_c96788a4_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalbody
    ADD CONSTRAINT governance_historica_history_user_id_c96788a4_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_historicalseat governance_historica_history_user_id_ed4ff7e0_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_historicalseat
    ADD CONSTRAINT governance_historica_history_user_id_ed4ff7e0_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_mailjob governance_mailjob_person_id_7ebc1c27_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_mailjob
    ADD CONSTRAINT governance_mailjob_person_id_7ebc1c27_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_meeting governance_meeting_body_id_666aa695_fk_governance_body_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meeting
    ADD CONSTRAINT governance_meeting_body_id_666aa695_fk_governance_body_id FOREIGN KEY (body_id) REFERENCES public.governance_body(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_meeting governance_meeting_closed_by_id_e38d07d5_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meeting
    ADD CONSTRAINT governance_meeting_closed_by_id_e38d07d5_fk_governanc FOREIGN KEY (closed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_meeting governance_meeting_made_by_id_e1956205_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meeting
    ADD CONSTRAINT governance_meeting_made_by_id_e1956205_fk_governance_person_id FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_meeting governance_meeting_region_id_b8070b5e_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meeting
    ADD CONSTRAINT governance_meeting_region_id_b8070b5e_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_meeting governance_meeting_series_id_4edaf070_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meeting
    ADD CONSTRAINT governance_meeting_series_id_4edaf070_fk_governanc FOREIGN KEY (series_id) REFERENCES public.governance_meetingseries(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_meetingseries governance_meetingse_made_by_id_5fca502c_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meetingseries
    ADD CONSTRAINT governance_meetingse_made_by_id_5fca502c_fk_governanc FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_meetingseries governance_meetingseries_body_id_c10a8422_fk_governance_body_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_meetingseries
    ADD CONSTRAINT governance_meetingseries_body_id_c10a8422_fk_governance_body_id FOREIGN KEY (body_id) REFERENCES public.governance_body(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_milestone governance_milestone_made_by_id_705a2c55_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestone
    ADD CONSTRAINT governance_milestone_made_by_id_705a2c55_fk_governanc FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_milestonetold governance_milestone_milestone_id_7dfd86db_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestonetold
    ADD CONSTRAINT governance_milestone_milestone_id_7dfd86db_fk_governanc FOREIGN KEY (milestone_id) REFERENCES public.governance_milestone(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_milestonetold governance_milestone_region_id_26f3f5b4_fk_regions_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestonetold
    ADD CONSTRAINT governance_milestone_region_id_26f3f5b4_fk_regions_r FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_milestone governance_milestone_region_id_51c14124_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_milestone
    ADD CONSTRAINT governance_milestone_region_id_51c14124_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_ministryrequest governance_ministryr_alternative_id_459c29a9_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_ministryrequest
    ADD CONSTRAINT governance_ministryr_alternative_id_459c29a9_fk_regions_o FOREIGN KEY (alternative_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_ministryrequest governance_ministryr_asked_by_id_cc937831_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_ministryrequest
    ADD CONSTRAINT governance_ministryr_asked_by_id_cc937831_fk_governanc FOREIGN KEY (asked_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_ministryrequest governance_ministryr_decided_by_id_5288b94e_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_ministryrequest
    ADD CONSTRAINT governance_ministryr_decided_by_id_5288b94e_fk_governanc FOREIGN KEY (decided_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_ministryrequest governance_ministryr_decided_id_cc81a378_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_ministryrequest
    ADD CONSTRAINT governance_ministryr_decided_id_cc81a378_fk_regions_o FOREIGN KEY (decided_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_ministryrequest governance_ministryr_preferred_id_194ffd2f_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_ministryrequest
    ADD CONSTRAINT governance_ministryr_preferred_id_194ffd2f_fk_regions_o FOREIGN KEY (preferred_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_ministryrequest governance_ministryr_region_id_5ad5a8b7_fk_regions_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_ministryrequest
    ADD CONSTRAINT governance_ministryr_region_id_5ad5a8b7_fk_regions_r FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_notice governance_notice_mail_id_173a0a6f_fk_governance_mailjob_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_mail_id_173a0a6f_fk_governance_mailjob_id FOREIGN KEY (mail_id) REFERENCES public.governance_mailjob(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_notice governance_notice_meeting_id_681b20f7_fk_governance_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_meeting_id_681b20f7_fk_governance_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_notice governance_notice_person_id_1e841d91_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_person_id_1e841d91_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_notice governance_notice_region_id_dddfd1cc_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_region_id_dddfd1cc_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_notice governance_notice_series_id_7639c25d_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_series_id_7639c25d_fk_governanc FOREIGN KEY (series_id) REFERENCES public.governance_meetingseries(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_paper governance_paper_added_by_id_c44d06bc_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paper
    ADD CONSTRAINT governance_paper_added_by_id_c44d06bc_fk_governance_person_id FOREIGN KEY (added_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_paper governance_paper_file_id_e47703b3_fk_governance_paperfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paper
    ADD CONSTRAINT governance_paper_file_id_e47703b3_fk_governance_paperfile_id FOREIGN KEY (file_id) REFERENCES public.governance_paperfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_paper governance_paper_item_id_29b9f312_fk_governance_agendaitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paper
    ADD CONSTRAINT governance_paper_item_id_29b9f312_fk_governance_agendaitem_id FOREIGN KEY (item_id) REFERENCES public.governance_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_paper governance_paper_meeting_id_84cab009_fk_governance_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paper
    ADD CONSTRAINT governance_paper_meeting_id_84cab009_fk_governance_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_paper governance_paper_moved_from_id_eadbb27b_fk_governance_paper_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paper
    ADD CONSTRAINT governance_paper_moved_from_id_eadbb27b_fk_governance_paper_id FOREIGN KEY (moved_from_id) REFERENCES public.governance_paper(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_paperfile governance_paperfile_added_by_id_d8fbee89_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_paperfile
    ADD CONSTRAINT governance_paperfile_added_by_id_d8fbee89_fk_governanc FOREIGN KEY (added_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_printed governance_printed_job_id_49d8b3ab_fk_governance_printjob_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_printed
    ADD CONSTRAINT governance_printed_job_id_49d8b3ab_fk_governance_printjob_id FOREIGN KEY (job_id) REFERENCES public.governance_printjob(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_printjob governance_printjob_asked_by_id_d2114af3_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_printjob
    ADD CONSTRAINT governance_printjob_asked_by_id_d2114af3_fk_governanc FOREIGN KEY (asked_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_printjob governance_printjob_region_id_ee7ced14_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_printjob
    ADD CONSTRAINT governance_printjob_region_id_ee7ced14_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_regioncourse governance_regioncou_milestone_id_7270d764_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_regioncourse
    ADD CONSTRAINT governance_regioncou_milestone_id_7270d764_fk_governanc FOREIGN KEY (milestone_id) REFERENCES public.governance_milestone(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_regioncourse governance_regioncourse_region_id_678ecde9_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_regioncourse
    ADD CONSTRAINT governance_regioncourse_region_id_678ecde9_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_registration governance_registrat_event_id_6117ddbd_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_registration
    ADD CONSTRAINT governance_registrat_event_id_6117ddbd_fk_governanc FOREIGN KEY (event_id) REFERENCES public.governance_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_registration governance_registrat_person_id_c6b56a2a_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_registration
    ADD CONSTRAINT governance_registrat_person_id_c6b56a2a_fk_governanc FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_registration governance_registrat_session_id_56bc5f86_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_registration
    ADD CONSTRAINT governance_registrat_session_id_56bc5f86_fk_governanc FOREIGN KEY (session_id) REFERENCES public.governance_worksession(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_registration governance_registrat_taken_off_by_id_d422fce8_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_registration
    ADD CONSTRAINT governance_registrat_taken_off_by_id_d422fce8_fk_governanc FOREIGN KEY (taken_off_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_reminder governance_reminder_action_point_id_20c03e21_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reminder
    ADD CONSTRAINT governance_reminder_action_point_id_20c03e21_fk_governanc FOREIGN KEY (action_point_id) REFERENCES public.governance_actionpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_reminder governance_reminder_person_id_120cac80_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reminder
    ADD CONSTRAINT governance_reminder_person_id_120cac80_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_report governance_report_adopted_in_id_656699b0_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_report
    ADD CONSTRAINT governance_report_adopted_in_id_656699b0_fk_governanc FOREIGN KEY (adopted_in_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_report governance_report_meeting_id_ac2f772e_fk_governance_meeting_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_report
    ADD CONSTRAINT governance_report_meeting_id_ac2f772e_fk_governance_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.governance_meeting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_reportpart governance_reportpar_item_id_8cdba7a6_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reportpart
    ADD CONSTRAINT governance_reportpar_item_id_8cdba7a6_fk_governanc FOREIGN KEY (item_id) REFERENCES public.governance_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_reportpart governance_reportpar_report_id_8f2ab1d3_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_reportpart
    ADD CONSTRAINT governance_reportpar_report_id_8f2ab1d3_fk_governanc FOREIGN KEY (report_id) REFERENCES public.governance_report(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_seat governance_seat_body_id_a304ff23_fk_governance_body_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seat
    ADD CONSTRAINT governance_seat_body_id_a304ff23_fk_governance_body_id FOREIGN KEY (body_id) REFERENCES public.governance_body(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_seat governance_seat_organisation_id_b61c9f1a_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seat
    ADD CONSTRAINT governance_seat_organisation_id_b61c9f1a_fk_regions_o FOREIGN KEY (organisation_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_seatproposal governance_seatpropo_appointment_id_0b5d17a4_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seatproposal
    ADD CONSTRAINT governance_seatpropo_appointment_id_0b5d17a4_fk_governanc FOREIGN KEY (appointment_id) REFERENCES public.governance_appointment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_seatproposal governance_seatpropo_person_id_7a5dadf7_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seatproposal
    ADD CONSTRAINT governance_seatpropo_person_id_7a5dadf7_fk_governanc FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_seatproposal governance_seatpropo_proposed_by_id_bb3ced56_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seatproposal
    ADD CONSTRAINT governance_seatpropo_proposed_by_id_bb3ced56_fk_governanc FOREIGN KEY (proposed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_seatproposal governance_seatpropo_settled_by_id_89cb8f2d_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seatproposal
    ADD CONSTRAINT governance_seatpropo_settled_by_id_89cb8f2d_fk_governanc FOREIGN KEY (settled_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_seatproposal governance_seatproposal_seat_id_6fb2272a_fk_governance_seat_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_seatproposal
    ADD CONSTRAINT governance_seatproposal_seat_id_6fb2272a_fk_governance_seat_id FOREIGN KEY (seat_id) REFERENCES public.governance_seat(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_wait governance_wait_milestone_id_0c789989_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_wait
    ADD CONSTRAINT governance_wait_milestone_id_0c789989_fk_governanc FOREIGN KEY (milestone_id) REFERENCES public.governance_milestone(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_wait governance_wait_on_id_b7434c65_fk_governance_milestone_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_wait
    ADD CONSTRAINT governance_wait_on_id_b7434c65_fk_governance_milestone_id FOREIGN KEY (on_id) REFERENCES public.governance_milestone(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: governance_worksession governance_worksession_event_id_b58fa11d_fk_governance_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.governance_worksession
    ADD CONSTRAINT governance_worksession_event_id_b58fa11d_fk_governance_event_id FOREIGN KEY (event_id) REFERENCES public.governance_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_governance_person_id FOREIGN KEY (user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity_challenges plans_activity_chall_activity_id_629f575a_fk_plans_act; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_challenges
    ADD CONSTRAINT plans_activity_chall_activity_id_629f575a_fk_plans_act FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity_challenges plans_activity_chall_challenge_id_c8ae3a7c_fk_plans_cha; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_challenges
    ADD CONSTRAINT plans_activity_chall_challenge_id_c8ae3a7c_fk_plans_cha FOREIGN KEY (challenge_id) REFERENCES public.plans_challenge(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity plans_activity_document_id_b91ce153_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity
    ADD CONSTRAINT plans_activity_document_id_b91ce153_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity plans_activity_lead_id_6b82c6bd_fk_regions_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity
    ADD CONSTRAINT plans_activity_lead_id_6b82c6bd_fk_regions_organisation_id FOREIGN KEY (lead_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity_related plans_activity_relat_from_activity_id_37aa361d_fk_plans_act; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_related
    ADD CONSTRAINT plans_activity_relat_from_activity_id_37aa361d_fk_plans_act FOREIGN KEY (from_activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity_related plans_activity_relat_to_activity_id_3d9cc945_fk_plans_act; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_related
    ADD CONSTRAINT plans_activity_relat_to_activity_id_3d9cc945_fk_plans_act FOREIGN KEY (to_activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity plans_activity_saved_by_id_73be1f24_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity
    ADD CONSTRAINT plans_activity_saved_by_id_73be1f24_fk_governance_person_id FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity_shared_with plans_activity_share_activity_id_c3a571b5_fk_plans_act; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_shared_with
    ADD CONSTRAINT plans_activity_share_activity_id_c3a571b5_fk_plans_act FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activity_shared_with plans_activity_share_region_id_27348bf7_fk_regions_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activity_shared_with
    ADD CONSTRAINT plans_activity_share_region_id_27348bf7_fk_regions_r FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activitycost plans_activitycost_activity_id_83b99a1d_fk_plans_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activitycost
    ADD CONSTRAINT plans_activitycost_activity_id_83b99a1d_fk_plans_activity_id FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activitygoal plans_activitygoal_activity_id_42fa5f90_fk_plans_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activitygoal
    ADD CONSTRAINT plans_activitygoal_activity_id_42fa5f90_fk_plans_activity_id FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_activitygoal plans_activitygoal_goal_id_aab4e309_fk_plans_goal_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_activitygoal
    ADD CONSTRAINT plans_activitygoal_goal_id_aab4e309_fk_plans_goal_id FOREIGN KEY (goal_id) REFERENCES public.plans_goal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_adoption plans_adoption_document_id_3301986c_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT plans_adoption_document_id_3301986c_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_adoption plans_adoption_region_approval_id_ba17b233_fk_plans_approval_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT plans_adoption_region_approval_id_ba17b233_fk_plans_approval_id FOREIGN KEY (region_approval_id) REFERENCES public.plans_approval(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_adoption plans_adoption_state_approval_id_d1d5d034_fk_plans_approval_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT plans_adoption_state_approval_id_d1d5d034_fk_plans_approval_id FOREIGN KEY (state_approval_id) REFERENCES public.plans_approval(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_adoption plans_adoption_version_id_45e32707_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_adoption
    ADD CONSTRAINT plans_adoption_version_id_45e32707_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_approval plans_approval_by_id_418d4ab4_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_approval
    ADD CONSTRAINT plans_approval_by_id_418d4ab4_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_approval plans_approval_version_id_3f0200b8_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_approval
    ADD CONSTRAINT plans_approval_version_id_3f0200b8_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_approval plans_approval_withdrawn_by_id_1dd3234f_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_approval
    ADD CONSTRAINT plans_approval_withdrawn_by_id_1dd3234f_fk_governance_person_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_award plans_award_programme_id_fb01fdd6_fk_plans_runningprogramme_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_award
    ADD CONSTRAINT plans_award_programme_id_fb01fdd6_fk_plans_runningprogramme_id FOREIGN KEY (programme_id) REFERENCES public.plans_runningprogramme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_challenge plans_challenge_document_id_39c7a27e_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge
    ADD CONSTRAINT plans_challenge_document_id_39c7a27e_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_challenge_objectives plans_challenge_obje_challenge_id_2d0fc8ea_fk_plans_cha; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge_objectives
    ADD CONSTRAINT plans_challenge_obje_challenge_id_2d0fc8ea_fk_plans_cha FOREIGN KEY (challenge_id) REFERENCES public.plans_challenge(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_challenge_objectives plans_challenge_obje_objective_id_3f292073_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge_objectives
    ADD CONSTRAINT plans_challenge_obje_objective_id_3f292073_fk_regions_o FOREIGN KEY (objective_id) REFERENCES public.regions_objective(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_challenge plans_challenge_saved_by_id_12e9b0fd_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_challenge
    ADD CONSTRAINT plans_challenge_saved_by_id_12e9b0fd_fk_governance_person_id FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_chapter plans_chapter_document_id_8a1f8912_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chapter
    ADD CONSTRAINT plans_chapter_document_id_8a1f8912_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_chapter plans_chapter_parent_id_345487dd_fk_plans_chapter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chapter
    ADD CONSTRAINT plans_chapter_parent_id_345487dd_fk_plans_chapter_id FOREIGN KEY (parent_id) REFERENCES public.plans_chapter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_chapter plans_chapter_writer_id_c293dcdb_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chapter
    ADD CONSTRAINT plans_chapter_writer_id_c293dcdb_fk_governance_person_id FOREIGN KEY (writer_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_chaptertext plans_chaptertext_chapter_id_aa938b81_fk_plans_chapter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chaptertext
    ADD CONSTRAINT plans_chaptertext_chapter_id_aa938b81_fk_plans_chapter_id FOREIGN KEY (chapter_id) REFERENCES public.plans_chapter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_chaptertext_history plans_chaptertext_hi_history_user_id_95efc5cf_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chaptertext_history
    ADD CONSTRAINT plans_chaptertext_hi_history_user_id_95efc5cf_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_chaptertext plans_chaptertext_saved_by_id_06a5a9e1_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_chaptertext
    ADD CONSTRAINT plans_chaptertext_saved_by_id_06a5a9e1_fk_governance_person_id FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment plans_comment_chapter_id_0c85dc9a_fk_plans_chapter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_chapter_id_0c85dc9a_fk_plans_chapter_id FOREIGN KEY (chapter_id) REFERENCES public.plans_chapter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment plans_comment_document_id_74900da5_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_document_id_74900da5_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment plans_comment_ended_by_id_531db308_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_ended_by_id_531db308_fk_governance_person_id FOREIGN KEY (ended_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment_mentions plans_comment_mentio_person_id_3608c3a0_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment_mentions
    ADD CONSTRAINT plans_comment_mentio_person_id_3608c3a0_fk_governanc FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment_mentions plans_comment_mentions_comment_id_d573c11c_fk_plans_comment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment_mentions
    ADD CONSTRAINT plans_comment_mentions_comment_id_d573c11c_fk_plans_comment_id FOREIGN KEY (comment_id) REFERENCES public.plans_comment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment plans_comment_thread_id_ad1d341a_fk_plans_comment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_thread_id_ad1d341a_fk_plans_comment_id FOREIGN KEY (thread_id) REFERENCES public.plans_comment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment plans_comment_version_id_72baed43_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_version_id_72baed43_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_comment plans_comment_written_by_id_e7341690_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_comment
    ADD CONSTRAINT plans_comment_written_by_id_e7341690_fk_governance_person_id FOREIGN KEY (written_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_contribution plans_contribution_activity_id_70e90a7e_fk_plans_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contribution
    ADD CONSTRAINT plans_contribution_activity_id_70e90a7e_fk_plans_activity_id FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_contribution plans_contribution_contributor_id_ef411125_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contribution
    ADD CONSTRAINT plans_contribution_contributor_id_ef411125_fk_regions_o FOREIGN KEY (contributor_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_contribution plans_contribution_state_by_id_12371f7f_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contribution
    ADD CONSTRAINT plans_contribution_state_by_id_12371f7f_fk_governance_person_id FOREIGN KEY (state_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_contributionyear plans_contributionye_contribution_id_3fd4dea0_fk_plans_con; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_contributionyear
    ADD CONSTRAINT plans_contributionye_contribution_id_3fd4dea0_fk_plans_con FOREIGN KEY (contribution_id) REFERENCES public.plans_contribution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_document plans_document_plan_id_285b7990_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_document
    ADD CONSTRAINT plans_document_plan_id_285b7990_fk_plans_document_id FOREIGN KEY (plan_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_document plans_document_region_id_be4dce34_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_document
    ADD CONSTRAINT plans_document_region_id_be4dce34_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_finishedreport plans_finishedreport_by_id_cc7f88d8_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT plans_finishedreport_by_id_cc7f88d8_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_finishedreport plans_finishedreport_corrects_id_19330cf6_fk_plans_fin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT plans_finishedreport_corrects_id_19330cf6_fk_plans_fin FOREIGN KEY (corrects_id) REFERENCES public.plans_finishedreport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_finishedreport plans_finishedreport_region_id_11d114ee_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT plans_finishedreport_region_id_11d114ee_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_finishedreport plans_finishedreport_report_id_e13a4196_fk_plans_reg; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_finishedreport
    ADD CONSTRAINT plans_finishedreport_report_id_e13a4196_fk_plans_reg FOREIGN KEY (report_id) REFERENCES public.plans_regionreport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_goal_challenges plans_goal_challenge_challenge_id_a1aae1ce_fk_plans_cha; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_challenges
    ADD CONSTRAINT plans_goal_challenge_challenge_id_a1aae1ce_fk_plans_cha FOREIGN KEY (challenge_id) REFERENCES public.plans_challenge(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_goal_challenges plans_goal_challenges_goal_id_e1b58614_fk_plans_goal_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_challenges
    ADD CONSTRAINT plans_goal_challenges_goal_id_e1b58614_fk_plans_goal_id FOREIGN KEY (goal_id) REFERENCES public.plans_goal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_goal plans_goal_document_id_1c8bbec8_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal
    ADD CONSTRAINT plans_goal_document_id_1c8bbec8_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_goal_objectives plans_goal_objective_objective_id_48f61920_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_objectives
    ADD CONSTRAINT plans_goal_objective_objective_id_48f61920_fk_regions_o FOREIGN KEY (objective_id) REFERENCES public.regions_objective(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_goal_objectives plans_goal_objectives_goal_id_5e2c10bc_fk_plans_goal_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal_objectives
    ADD CONSTRAINT plans_goal_objectives_goal_id_5e2c10bc_fk_plans_goal_id FOREIGN KEY (goal_id) REFERENCES public.plans_goal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_goal plans_goal_saved_by_id_32a0c83e_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_goal
    ADD CONSTRAINT plans_goal_saved_by_id_32a0c83e_fk_governance_person_id FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalactivitygoal plans_historicalacti_history_user_id_94a22d44_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivitygoal
    ADD CONSTRAINT plans_historicalacti_history_user_id_94a22d44_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalactivity plans_historicalacti_history_user_id_aa066e1a_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivity
    ADD CONSTRAINT plans_historicalacti_history_user_id_aa066e1a_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalactivitycost plans_historicalacti_history_user_id_e293915d_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalactivitycost
    ADD CONSTRAINT plans_historicalacti_history_user_id_e293915d_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalaward plans_historicalawar_history_user_id_466c2535_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalaward
    ADD CONSTRAINT plans_historicalawar_history_user_id_466c2535_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalchallenge plans_historicalchal_history_user_id_bb0dcb4d_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalchallenge
    ADD CONSTRAINT plans_historicalchal_history_user_id_bb0dcb4d_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalchapter plans_historicalchap_history_user_id_7d5ef9c8_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalchapter
    ADD CONSTRAINT plans_historicalchap_history_user_id_7d5ef9c8_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalcomment plans_historicalcomm_history_user_id_df4b0ad3_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalcomment
    ADD CONSTRAINT plans_historicalcomm_history_user_id_df4b0ad3_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalcontributionyear plans_historicalcont_history_user_id_5c7e6dcc_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalcontributionyear
    ADD CONSTRAINT plans_historicalcont_history_user_id_5c7e6dcc_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalcontribution plans_historicalcont_history_user_id_795a9012_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalcontribution
    ADD CONSTRAINT plans_historicalcont_history_user_id_795a9012_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalgoal plans_historicalgoal_history_user_id_e82d8c11_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalgoal
    ADD CONSTRAINT plans_historicalgoal_history_user_id_e82d8c11_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalindicator plans_historicalindi_history_user_id_0bb5e051_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalindicator
    ADD CONSTRAINT plans_historicalindi_history_user_id_0bb5e051_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalinvitation plans_historicalinvi_history_user_id_aa8df4e4_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalinvitation
    ADD CONSTRAINT plans_historicalinvi_history_user_id_aa8df4e4_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicallever plans_historicalleve_history_user_id_c46c1ac7_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicallever
    ADD CONSTRAINT plans_historicalleve_history_user_id_c46c1ac7_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalmeasurement plans_historicalmeas_history_user_id_7d001520_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalmeasurement
    ADD CONSTRAINT plans_historicalmeas_history_user_id_7d001520_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalobjectiveweight plans_historicalobje_history_user_id_cc5ca2aa_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalobjectiveweight
    ADD CONSTRAINT plans_historicalobje_history_user_id_cc5ca2aa_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalprincipleanswer plans_historicalprin_history_user_id_6dece15f_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalprincipleanswer
    ADD CONSTRAINT plans_historicalprin_history_user_id_6dece15f_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalprogressreport plans_historicalprog_history_user_id_8262d3a3_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalprogressreport
    ADD CONSTRAINT plans_historicalprog_history_user_id_8262d3a3_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalreadinessswitch plans_historicalread_history_user_id_1819071d_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalreadinessswitch
    ADD CONSTRAINT plans_historicalread_history_user_id_1819071d_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalrecalibration plans_historicalreca_history_user_id_1a4e5d54_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrecalibration
    ADD CONSTRAINT plans_historicalreca_history_user_id_1a4e5d54_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalrecalibrationmark plans_historicalreca_history_user_id_3a910476_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrecalibrationmark
    ADD CONSTRAINT plans_historicalreca_history_user_id_3a910476_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalregionreport plans_historicalregi_history_user_id_30050afe_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalregionreport
    ADD CONSTRAINT plans_historicalregi_history_user_id_30050afe_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalregionfigure plans_historicalregi_history_user_id_8c260bf4_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalregionfigure
    ADD CONSTRAINT plans_historicalregi_history_user_id_8c260bf4_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalreply plans_historicalrepl_history_user_id_56517769_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalreply
    ADD CONSTRAINT plans_historicalrepl_history_user_id_56517769_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalreportperiod plans_historicalrepo_history_user_id_dbe1d6be_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalreportperiod
    ADD CONSTRAINT plans_historicalrepo_history_user_id_dbe1d6be_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalresult plans_historicalresu_history_user_id_fdb8267c_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalresult
    ADD CONSTRAINT plans_historicalresu_history_user_id_fdb8267c_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalrunningprogramme plans_historicalrunn_history_user_id_c380f476_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalrunningprogramme
    ADD CONSTRAINT plans_historicalrunn_history_user_id_c380f476_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalsharedindicator plans_historicalshar_history_user_id_68c3c5fd_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalsharedindicator
    ADD CONSTRAINT plans_historicalshar_history_user_id_68c3c5fd_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_historicalversionstate plans_historicalvers_history_user_id_31349bf3_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_historicalversionstate
    ADD CONSTRAINT plans_historicalvers_history_user_id_31349bf3_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_imageuse plans_imageuse_added_by_id_97bfffd5_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_imageuse
    ADD CONSTRAINT plans_imageuse_added_by_id_97bfffd5_fk_governance_person_id FOREIGN KEY (added_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_imageuse plans_imageuse_document_id_cdf4c4e8_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_imageuse
    ADD CONSTRAINT plans_imageuse_document_id_cdf4c4e8_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_imageuse plans_imageuse_image_id_dde74d5c_fk_plans_image_sha256; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_imageuse
    ADD CONSTRAINT plans_imageuse_image_id_dde74d5c_fk_plans_image_sha256 FOREIGN KEY (image_id) REFERENCES public.plans_image(sha256) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_indicator plans_indicator_document_id_cf3f3d85_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator
    ADD CONSTRAINT plans_indicator_document_id_cf3f3d85_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_indicator_goals plans_indicator_goal_indicator_id_4f59404c_fk_plans_ind; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator_goals
    ADD CONSTRAINT plans_indicator_goal_indicator_id_4f59404c_fk_plans_ind FOREIGN KEY (indicator_id) REFERENCES public.plans_indicator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_indicator_goals plans_indicator_goals_goal_id_536f5be0_fk_plans_goal_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator_goals
    ADD CONSTRAINT plans_indicator_goals_goal_id_536f5be0_fk_plans_goal_id FOREIGN KEY (goal_id) REFERENCES public.plans_goal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_indicator plans_indicator_saved_by_id_a09b3421_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator
    ADD CONSTRAINT plans_indicator_saved_by_id_a09b3421_fk_governance_person_id FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_indicator plans_indicator_shared_id_5ccecf8e_fk_plans_sharedindicator_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_indicator
    ADD CONSTRAINT plans_indicator_shared_id_5ccecf8e_fk_plans_sharedindicator_id FOREIGN KEY (shared_id) REFERENCES public.plans_sharedindicator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_invitation plans_invitation_chapter_id_adc7044d_fk_plans_chapter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_invitation
    ADD CONSTRAINT plans_invitation_chapter_id_adc7044d_fk_plans_chapter_id FOREIGN KEY (chapter_id) REFERENCES public.plans_chapter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_invitation plans_invitation_document_id_3612a931_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_invitation
    ADD CONSTRAINT plans_invitation_document_id_3612a931_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_invitation plans_invitation_ended_by_id_5dbe57bc_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_invitation
    ADD CONSTRAINT plans_invitation_ended_by_id_5dbe57bc_fk_governance_person_id FOREIGN KEY (ended_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_invitation plans_invitation_invited_by_id_2758e557_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_invitation
    ADD CONSTRAINT plans_invitation_invited_by_id_2758e557_fk_governance_person_id FOREIGN KEY (invited_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_invitation plans_invitation_person_id_bfc2de78_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_invitation
    ADD CONSTRAINT plans_invitation_person_id_bfc2de78_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_lever_challenges plans_lever_challeng_challenge_id_c89027bd_fk_plans_cha; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever_challenges
    ADD CONSTRAINT plans_lever_challeng_challenge_id_c89027bd_fk_plans_cha FOREIGN KEY (challenge_id) REFERENCES public.plans_challenge(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_lever_challenges plans_lever_challenges_lever_id_f5c4467d_fk_plans_lever_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever_challenges
    ADD CONSTRAINT plans_lever_challenges_lever_id_f5c4467d_fk_plans_lever_id FOREIGN KEY (lever_id) REFERENCES public.plans_lever(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_lever plans_lever_document_id_94419cf8_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever
    ADD CONSTRAINT plans_lever_document_id_94419cf8_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_lever plans_lever_saved_by_id_b1dd30d8_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_lever
    ADD CONSTRAINT plans_lever_saved_by_id_b1dd30d8_fk_governance_person_id FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_linkmail plans_linkmail_request_id_70b33735_fk_plans_reviewrequest_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_linkmail
    ADD CONSTRAINT plans_linkmail_request_id_70b33735_fk_plans_reviewrequest_id FOREIGN KEY (request_id) REFERENCES public.plans_reviewrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_mandate plans_mandate_by_id_07afc189_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_mandate
    ADD CONSTRAINT plans_mandate_by_id_07afc189_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_mandate plans_mandate_version_id_06637972_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_mandate
    ADD CONSTRAINT plans_mandate_version_id_06637972_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_mandate plans_mandate_withdrawn_by_id_9a7aaee4_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_mandate
    ADD CONSTRAINT plans_mandate_withdrawn_by_id_9a7aaee4_fk_governance_person_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_measurement plans_measurement_entered_by_id_91a0a7e0_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_measurement
    ADD CONSTRAINT plans_measurement_entered_by_id_91a0a7e0_fk_governanc FOREIGN KEY (entered_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_measurement plans_measurement_indicator_id_60e62326_fk_plans_indicator_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_measurement
    ADD CONSTRAINT plans_measurement_indicator_id_60e62326_fk_plans_indicator_id FOREIGN KEY (indicator_id) REFERENCES public.plans_indicator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_measurementbatch plans_measurementbat_indicator_id_6a7c3479_fk_plans_ind; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_measurementbatch
    ADD CONSTRAINT plans_measurementbat_indicator_id_6a7c3479_fk_plans_ind FOREIGN KEY (indicator_id) REFERENCES public.plans_indicator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_measurementbatch plans_measurementbatch_by_id_27150235_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_measurementbatch
    ADD CONSTRAINT plans_measurementbatch_by_id_27150235_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_namedecision plans_namedecision_by_id_06ecaa45_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_namedecision
    ADD CONSTRAINT plans_namedecision_by_id_06ecaa45_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_namedecision plans_namedecision_edition_id_ea9f62bf_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_namedecision
    ADD CONSTRAINT plans_namedecision_edition_id_ea9f62bf_fk_plans_version_id FOREIGN KEY (edition_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_notyet plans_notyet_by_id_f266696f_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_notyet
    ADD CONSTRAINT plans_notyet_by_id_f266696f_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_notyet plans_notyet_version_id_bc14ef4b_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_notyet
    ADD CONSTRAINT plans_notyet_version_id_bc14ef4b_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_objectiveweight plans_objectiveweigh_objective_id_a8755bea_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_objectiveweight
    ADD CONSTRAINT plans_objectiveweigh_objective_id_a8755bea_fk_regions_o FOREIGN KEY (objective_id) REFERENCES public.regions_objective(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_objectiveweight plans_objectiveweight_document_id_a4d6aa33_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_objectiveweight
    ADD CONSTRAINT plans_objectiveweight_document_id_a4d6aa33_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_offer plans_offer_by_id_e08fa187_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_offer
    ADD CONSTRAINT plans_offer_by_id_e08fa187_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_offer plans_offer_version_id_98f322e1_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_offer
    ADD CONSTRAINT plans_offer_version_id_98f322e1_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_offer plans_offer_withdrawn_by_id_c15b2a61_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_offer
    ADD CONSTRAINT plans_offer_withdrawn_by_id_c15b2a61_fk_governance_person_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_pledge plans_pledge_by_id_a84c3388_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_pledge
    ADD CONSTRAINT plans_pledge_by_id_a84c3388_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_pledge plans_pledge_ministry_id_9d4420f7_fk_regions_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_pledge
    ADD CONSTRAINT plans_pledge_ministry_id_9d4420f7_fk_regions_organisation_id FOREIGN KEY (ministry_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_pledge plans_pledge_version_id_a6aceacb_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_pledge
    ADD CONSTRAINT plans_pledge_version_id_a6aceacb_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_principleanswer plans_principleanswe_principle_id_9f5f6e93_fk_regions_p; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_principleanswer
    ADD CONSTRAINT plans_principleanswe_principle_id_9f5f6e93_fk_regions_p FOREIGN KEY (principle_id) REFERENCES public.regions_principle(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_principleanswer plans_principleanswer_document_id_3fb5f2cd_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_principleanswer
    ADD CONSTRAINT plans_principleanswer_document_id_3fb5f2cd_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_progressreport plans_progressreport_activity_id_45932b60_fk_plans_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_progressreport
    ADD CONSTRAINT plans_progressreport_activity_id_45932b60_fk_plans_activity_id FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_progressreport plans_progressreport_period_id_11488bde_fk_plans_rep; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_progressreport
    ADD CONSTRAINT plans_progressreport_period_id_11488bde_fk_plans_rep FOREIGN KEY (period_id) REFERENCES public.plans_reportperiod(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_progressreport plans_progressreport_written_by_id_8ac02b82_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_progressreport
    ADD CONSTRAINT plans_progressreport_written_by_id_8ac02b82_fk_governanc FOREIGN KEY (written_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_publication plans_publication_by_id_294ab545_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_publication
    ADD CONSTRAINT plans_publication_by_id_294ab545_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_publication plans_publication_confirmed_by_id_1cd1ff58_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_publication
    ADD CONSTRAINT plans_publication_confirmed_by_id_1cd1ff58_fk_governanc FOREIGN KEY (confirmed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_publication plans_publication_edition_id_c5b016fa_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_publication
    ADD CONSTRAINT plans_publication_edition_id_c5b016fa_fk_plans_version_id FOREIGN KEY (edition_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_publication plans_publication_ended_by_id_f61ec144_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_publication
    ADD CONSTRAINT plans_publication_ended_by_id_f61ec144_fk_governance_person_id FOREIGN KEY (ended_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_publication plans_publication_version_id_77948a80_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_publication
    ADD CONSTRAINT plans_publication_version_id_77948a80_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_readinessswitch plans_readinessswitc_changed_by_id_e12b9a74_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_readinessswitch
    ADD CONSTRAINT plans_readinessswitc_changed_by_id_e12b9a74_fk_governanc FOREIGN KEY (changed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_readinessswitch plans_readinessswitch_region_id_14451f14_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_readinessswitch
    ADD CONSTRAINT plans_readinessswitch_region_id_14451f14_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reading plans_reading_person_id_fea7f73d_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reading
    ADD CONSTRAINT plans_reading_person_id_fea7f73d_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reading plans_reading_version_id_57d8f88c_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reading
    ADD CONSTRAINT plans_reading_version_id_57d8f88c_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_recalibration plans_recalibration_begun_by_id_4b425bd0_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_recalibration
    ADD CONSTRAINT plans_recalibration_begun_by_id_4b425bd0_fk_governanc FOREIGN KEY (begun_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_recalibration plans_recalibration_document_id_df15abe1_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_recalibration
    ADD CONSTRAINT plans_recalibration_document_id_df15abe1_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_recalibrationmark plans_recalibrationm_recalibration_id_299d6451_fk_plans_rec; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_recalibrationmark
    ADD CONSTRAINT plans_recalibrationm_recalibration_id_299d6451_fk_plans_rec FOREIGN KEY (recalibration_id) REFERENCES public.plans_recalibration(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_refusedtext plans_refusedtext_chapter_id_d7069570_fk_plans_chapter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_refusedtext
    ADD CONSTRAINT plans_refusedtext_chapter_id_d7069570_fk_plans_chapter_id FOREIGN KEY (chapter_id) REFERENCES public.plans_chapter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_refusedtext plans_refusedtext_person_id_43fe38ce_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_refusedtext
    ADD CONSTRAINT plans_refusedtext_person_id_43fe38ce_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_regionfigure plans_regionfigure_region_id_0c88a5a0_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionfigure
    ADD CONSTRAINT plans_regionfigure_region_id_0c88a5a0_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_regionreport plans_regionreport_corrects_id_eb6ad079_fk_plans_fin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionreport
    ADD CONSTRAINT plans_regionreport_corrects_id_eb6ad079_fk_plans_fin FOREIGN KEY (corrects_id) REFERENCES public.plans_finishedreport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_regionreport plans_regionreport_made_by_id_7840b166_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionreport
    ADD CONSTRAINT plans_regionreport_made_by_id_7840b166_fk_governance_person_id FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_regionreport plans_regionreport_region_id_a9d3f5db_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionreport
    ADD CONSTRAINT plans_regionreport_region_id_a9d3f5db_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_regionreport plans_regionreport_saved_by_id_fd2b18b0_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_regionreport
    ADD CONSTRAINT plans_regionreport_saved_by_id_fd2b18b0_fk_governance_person_id FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_remark plans_remark_response_id_43d2854b_fk_plans_response_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_remark
    ADD CONSTRAINT plans_remark_response_id_43d2854b_fk_plans_response_id FOREIGN KEY (response_id) REFERENCES public.plans_response(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_renderjob plans_renderjob_version_id_a3718af5_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_renderjob
    ADD CONSTRAINT plans_renderjob_version_id_a3718af5_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_rendition plans_rendition_version_id_63b881a1_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_rendition
    ADD CONSTRAINT plans_rendition_version_id_63b881a1_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reply plans_reply_remark_id_34fe9a57_fk_plans_remark_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reply
    ADD CONSTRAINT plans_reply_remark_id_34fe9a57_fk_plans_remark_id FOREIGN KEY (remark_id) REFERENCES public.plans_remark(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reply plans_reply_request_id_396a93d1_fk_plans_reviewrequest_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reply
    ADD CONSTRAINT plans_reply_request_id_396a93d1_fk_plans_reviewrequest_id FOREIGN KEY (request_id) REFERENCES public.plans_reviewrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reply plans_reply_review_id_bced4f5a_fk_plans_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reply
    ADD CONSTRAINT plans_reply_review_id_bced4f5a_fk_plans_review_id FOREIGN KEY (review_id) REFERENCES public.plans_review(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reply plans_reply_written_by_id_56fb9510_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reply
    ADD CONSTRAINT plans_reply_written_by_id_56fb9510_fk_governance_person_id FOREIGN KEY (written_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reportfile plans_reportfile_finished_id_b1f2b479_fk_plans_fin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportfile
    ADD CONSTRAINT plans_reportfile_finished_id_b1f2b479_fk_plans_fin FOREIGN KEY (finished_id) REFERENCES public.plans_finishedreport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reportperiod plans_reportperiod_closed_by_id_9c1db372_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportperiod
    ADD CONSTRAINT plans_reportperiod_closed_by_id_9c1db372_fk_governanc FOREIGN KEY (closed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reportperiod plans_reportperiod_document_id_f20e207f_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportperiod
    ADD CONSTRAINT plans_reportperiod_document_id_f20e207f_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reportprint plans_reportprint_finished_id_28eb0ca4_fk_plans_fin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reportprint
    ADD CONSTRAINT plans_reportprint_finished_id_28eb0ca4_fk_plans_fin FOREIGN KEY (finished_id) REFERENCES public.plans_finishedreport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_response plans_response_by_id_04945097_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_response
    ADD CONSTRAINT plans_response_by_id_04945097_fk_governance_person_id FOREIGN KEY (by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_response plans_response_request_id_25ca6bd5_fk_plans_reviewrequest_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_response
    ADD CONSTRAINT plans_response_request_id_25ca6bd5_fk_plans_reviewrequest_id FOREIGN KEY (request_id) REFERENCES public.plans_reviewrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_response plans_response_review_id_7d6228df_fk_plans_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_response
    ADD CONSTRAINT plans_response_review_id_7d6228df_fk_plans_review_id FOREIGN KEY (review_id) REFERENCES public.plans_review(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_result plans_result_activity_id_a1ac7a40_fk_plans_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_result
    ADD CONSTRAINT plans_result_activity_id_a1ac7a40_fk_plans_activity_id FOREIGN KEY (activity_id) REFERENCES public.plans_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_review plans_review_asked_by_id_396a9135_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_review
    ADD CONSTRAINT plans_review_asked_by_id_396a9135_fk_governance_person_id FOREIGN KEY (asked_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_review plans_review_closed_by_id_7cea6419_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_review
    ADD CONSTRAINT plans_review_closed_by_id_7cea6419_fk_governance_person_id FOREIGN KEY (closed_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_review plans_review_version_id_eada8d6c_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_review
    ADD CONSTRAINT plans_review_version_id_eada8d6c_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reviewreminder plans_reviewreminder_request_id_115e4eb6_fk_plans_rev; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewreminder
    ADD CONSTRAINT plans_reviewreminder_request_id_115e4eb6_fk_plans_rev FOREIGN KEY (request_id) REFERENCES public.plans_reviewrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reviewrequest plans_reviewrequest_person_id_7fc0888f_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewrequest
    ADD CONSTRAINT plans_reviewrequest_person_id_7fc0888f_fk_governance_person_id FOREIGN KEY (person_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reviewrequest plans_reviewrequest_review_id_81d27c79_fk_plans_review_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewrequest
    ADD CONSTRAINT plans_reviewrequest_review_id_81d27c79_fk_plans_review_id FOREIGN KEY (review_id) REFERENCES public.plans_review(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reviewrequest plans_reviewrequest_seat_id_c260081b_fk_governance_seat_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewrequest
    ADD CONSTRAINT plans_reviewrequest_seat_id_c260081b_fk_governance_seat_id FOREIGN KEY (seat_id) REFERENCES public.governance_seat(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_reviewrequest plans_reviewrequest_withdrawn_by_id_ab4ab4ab_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_reviewrequest
    ADD CONSTRAINT plans_reviewrequest_withdrawn_by_id_ab4ab4ab_fk_governanc FOREIGN KEY (withdrawn_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_runningprogramme plans_runningprogram_document_id_46c9c9fc_fk_plans_doc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme
    ADD CONSTRAINT plans_runningprogram_document_id_46c9c9fc_fk_plans_doc FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_runningprogramme_responsible plans_runningprogram_organisation_id_8e0753e6_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_responsible
    ADD CONSTRAINT plans_runningprogram_organisation_id_8e0753e6_fk_regions_o FOREIGN KEY (organisation_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_runningprogramme_shared_with plans_runningprogram_region_id_68db7cf3_fk_regions_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_shared_with
    ADD CONSTRAINT plans_runningprogram_region_id_68db7cf3_fk_regions_r FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_runningprogramme_responsible plans_runningprogram_runningprogramme_id_2167987b_fk_plans_run; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_responsible
    ADD CONSTRAINT plans_runningprogram_runningprogramme_id_2167987b_fk_plans_run FOREIGN KEY (runningprogramme_id) REFERENCES public.plans_runningprogramme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_runningprogramme_shared_with plans_runningprogram_runningprogramme_id_eb910f37_fk_plans_run; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme_shared_with
    ADD CONSTRAINT plans_runningprogram_runningprogramme_id_eb910f37_fk_plans_run FOREIGN KEY (runningprogramme_id) REFERENCES public.plans_runningprogramme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_runningprogramme plans_runningprogram_saved_by_id_1a43c1a0_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_runningprogramme
    ADD CONSTRAINT plans_runningprogram_saved_by_id_1a43c1a0_fk_governanc FOREIGN KEY (saved_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_settlement plans_settlement_refused_id_e254874a_fk_plans_refusedtext_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_settlement
    ADD CONSTRAINT plans_settlement_refused_id_e254874a_fk_plans_refusedtext_id FOREIGN KEY (refused_id) REFERENCES public.plans_refusedtext(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_version plans_version_document_id_653f0105_fk_plans_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_document_id_653f0105_fk_plans_document_id FOREIGN KEY (document_id) REFERENCES public.plans_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_version plans_version_edition_of_id_ee09826b_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_edition_of_id_ee09826b_fk_plans_version_id FOREIGN KEY (edition_of_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_version plans_version_made_by_id_a9eb2891_fk_governance_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_version
    ADD CONSTRAINT plans_version_made_by_id_a9eb2891_fk_governance_person_id FOREIGN KEY (made_by_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_versionpage plans_versionpage_version_id_ca80e047_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionpage
    ADD CONSTRAINT plans_versionpage_version_id_ca80e047_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_versionpart plans_versionpart_version_id_bdc5dd1d_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionpart
    ADD CONSTRAINT plans_versionpart_version_id_bdc5dd1d_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_versionstate plans_versionstate_publication_id_a37032d6_fk_plans_pub; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionstate
    ADD CONSTRAINT plans_versionstate_publication_id_a37032d6_fk_plans_pub FOREIGN KEY (publication_id) REFERENCES public.plans_publication(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: plans_versionstate plans_versionstate_version_id_c1aeedcc_fk_plans_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plans_versionstate
    ADD CONSTRAINT plans_versionstate_version_id_c1aeedcc_fk_plans_version_id FOREIGN KEY (version_id) REFERENCES public.plans_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_historicalmembership regions_historicalme_history_user_id_3e3691ee_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_historicalmembership
    ADD CONSTRAINT regions_historicalme_history_user_id_3e3691ee_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_historicalorganisation regions_historicalor_history_user_id_1d37e076_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_historicalorganisation
    ADD CONSTRAINT regions_historicalor_history_user_id_1d37e076_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_historicalregion regions_historicalre_history_user_id_85f4b440_fk_governanc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_historicalregion
    ADD CONSTRAINT regions_historicalre_history_user_id_85f4b440_fk_governanc FOREIGN KEY (history_user_id) REFERENCES public.governance_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_membership regions_membership_municipality_id_c74b64e9_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_membership
    ADD CONSTRAINT regions_membership_municipality_id_c74b64e9_fk_regions_o FOREIGN KEY (municipality_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_membership regions_membership_region_id_91737ea3_fk_regions_region_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_membership
    ADD CONSTRAINT regions_membership_region_id_91737ea3_fk_regions_region_id FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_organisation regions_organisation_successor_id_fd0675b1_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_organisation
    ADD CONSTRAINT regions_organisation_successor_id_fd0675b1_fk_regions_o FOREIGN KEY (successor_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_region_provinces regions_region_provi_organisation_id_8833450e_fk_regions_o; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region_provinces
    ADD CONSTRAINT regions_region_provi_organisation_id_8833450e_fk_regions_o FOREIGN KEY (organisation_id) REFERENCES public.regions_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: regions_region_provinces regions_region_provi_region_id_ef7130b4_fk_regions_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions_region_provinces
    ADD CONSTRAINT regions_region_provi_region_id_ef7130b4_fk_regions_r FOREIGN KEY (region_id) REFERENCES public.regions_region(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--


INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0001_person', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0002_email_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0003_alter_emailaddress_create_unique_verified_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0004_alter_emailaddress_drop_unique_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0005_emailaddress_idx_upper_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0006_emailaddress_lower', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0007_emailaddress_idx_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0008_emailaddress_unique_primary_email_fixup', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0009_emailaddress_unique_primary_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('contenttypes', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('contenttypes', '0002_remove_content_type_name', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0002_alter_permission_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0003_alter_user_email_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0004_alter_user_username_opts', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0005_alter_user_last_login_null', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0006_require_contenttypes_0002', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0007_alter_validators_add_error_messages', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0008_alter_user_username_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0009_alter_user_last_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0010_alter_group_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0011_update_proxy_permissions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0012_alter_user_first_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('regions', '0001_reference_data', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0001_documents_and_versions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0002_what_is_made_stays', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0003_writing_together', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0004_settlements', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0005_structure', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0006_monitoring', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0007_review', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('funding', '0001_process_money', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('funding', '0002_what_is_booked_stays', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('funding', '0003_printout', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('funding', '0004_balance_follows_entries', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0002_seats_and_audit', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0003_audit_stays', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0004_audit_chain', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0005_notices', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0006_bodies_and_appointing', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0007_meetings', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0008_papers', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0010_notes', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0011_calendar', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0013_milestones', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0014_events', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0015_mail_at_once', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('governance', '0016_reply_table', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0002_authenticator_timestamps', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0003_authenticator_type_uniq', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0008_item_changes', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0009_comments', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0010_abandoned_recalibration', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0011_parts_of_versions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0012_adoption', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0013_publication', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0014_reviews', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0015_invitations', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0016_pledges', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('plans', '0017_progress_reports', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('sessions', '0001_initial', now());

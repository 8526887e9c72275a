import { wordSet } from '../../lexicon/data.ts';

/**
 * Nouns whose commonest sense is a person, or a group of persons that speaks as one: a speaker that ends in no such word is a thing.
 * Single words of WordNet 3.1 under "noun.person" and under the organizations and groups of people of "noun.group", that news uses,
 * less those which mostly mean something else there, with some of sport and science of our own.
 *
 * WordNet Release 3.0
 *
 * This software and database is being provided to you, the LICENSEE, by
 * Princeton University under the following license.  By obtaining, using
 * and/or copying this software and database, you agree that you have
 * read, understood, and will comply with these terms and conditions.:
 *
 * Permission to use, copy, modify and distribute this software and
 * database and its documentation for any purpose and without fee or
 * royalty is hereby granted, provided that you agree to comply with
 * the following copyright notice and statements, including the disclaimer,
 * and that the same appear on ALL copies of the software, database and
 * documentation, including modifications that you make for internal
 * use or for distribution.
 *
 * WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.
 *
 * THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
 * IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
 * ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
 * OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
 * INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
 * OTHER RIGHTS.
 *
 * The name of Princeton University or Princeton may not be used in
 * advertising or publicity pertaining to distribution of the software
 * and/or database.  Title to copyright in this software, database and
 * any associated documentation shall at all times remain with
 * Princeton University and LICENSEE agrees to preserve same.
 */
export const SPEAKING_NOUNS = wordSet(
  `abuser academy accomplice accountant accused accuser activist actor actress administrator admiral admirer adult
  adversary advertiser adviser advisor advocate affiliate agency aggressor agitator aide aides alarmist all allies
  ally amateur ambassador analyst anarchist ancestor angel announcer antagonist anybody anyone appellant applicant
  appointee arbiter arbitrator architect army artist assailant assistant associate association astronaut
  astronomer athlete attacker attendant attendee attorney audience auditor aunt author authoritarian authorities
  automaker baby backer baker banker bearer believer beneficiary bigot billionaire biographer biologist bisexual
  bishop bishops bloc blogger board boomer borough borrower boss both boy boyfriend branch brigade broadcaster
  broker brother bully bureau bureaucrat business businessman buyer bystander caller campaign campaigner candidate
  captain captive captor cardinal carrier cartel casualty celebrity censor centrist chairman chairwoman challenger
  champion chancellor character charity checker cheerleader chemist child chosen church citizen city civilian clan
  class classmate cleric clerk client climatologist clinic club coach coalition colleague collective columnist
  combatant comedian commander commando commentator commission commissioner committee communist community
  companion company competitor comrade confidant confidante congregant congressman congresswoman conservationist
  conservative conspirator consultant consumer contender contractor contributor controller coordinator cop corp
  corporation corps corrections correspondent council counsel counselor country county couple cousin coward
  creator creditor crew criminal critic critics crowd crown crusader culprit customer czar dad darling daughter
  dealer debater defector defendant defender delegate delegation demagogue demonstrator department dependent
  deputy descendant designer detainee detective detractor developer devil dictator diner diplomat director
  dissident district division docker doctor donor driver each economist editor educator elder elector electorate
  elite elitist emperor employee employer enemy engineer enrollee enthusiast entrepreneur environmentalist envoy
  epidemiologist everybody everyone executive expert exporter extremist family fan fanatic farmer fascist father
  fed federal fellow felon feminist fighter filer filmmaker financier firefighter fisherman fixer foe folk folks
  follower fool force forces forecaster foreigner foster freshman friend front fundraiser gang gatekeeper general
  generation genius geologist girl girlfriend government governor grandfather grandmother grandparent guard
  guardian guest gunman guru guy hack hacker hardliner hater hawk hawks heckler heir hero heterosexual hijacker
  historian homeless homeowner homosexual host hostage house household humanitarian hunter husband idiot immigrant
  incendiary incompetent incumbent independent industry infant informant inmate innocent innovator insider
  inspector institution instructor insurer insurgent intellectual intern interviewer investigator investor
  isolationist jihadist journalist judge junior jurist juror jury keeper kid killer king labor lads lady landlord
  lawmaker lawyer leader leadership league leaker lecturer leftist legislator lender lesbian liar liberal
  libertarian lieutenant listener litigant lobbyist loser loyalist magnate major man management manager maniac
  manufacturer many marcher market markets mate mayor mechanic media mediator member men mentor merchant messenger
  metropolitan midwife migrant milbloggers militant militia millionaire miner minister ministers ministry minor
  minority mission mistress mob mom monitor monster moron most mother murderer musician narrator nation national
  nationalist native navy negotiator neighbor neurosurgeon neutral newcomer newsroom nominee noncitizen
  nonpartisan notable nurse observer obstructionist occupant offender officeholder officer official oligarch
  oncologist operative opponent organization organizer others outfit outsider owner panelist paramedic parent
  participant partisan partner partnership party passenger pastor patient patriot patrol patron payer peacekeeper
  pedestrian peer pensioner people percent perpetrator personnel philanthropist philosopher photographer physician
  physicist pilot pioneer plaintiff planner player pol police policeman policewoman politician politico pollster
  pontiff poor pope populace population populist powerhouse practitioner pragmatist preacher predator predecessor
  premier president press priest prince prisoner producer professional professor prophet proponent prosecutor
  prostitute protectionist protester provider province provocateur proxy psychiatrist psychologist publisher
  pundit purchaser questioner rabbi racist rapist rapper reactionary reader rebel recipient referee reformer
  refugee regime regulator relative relatives rep reporter representative researcher resident respondent responder
  retailer retiree reviewer rider rioter rival rookie ruler runner sailor savior scholar school schoolgirl
  scientist secretary sectarian seller sellers senator senior separatist sergeant servant serviceman several
  sexist shareholder sheriff shopper showman sibling singer sister skeptic slave slut smuggler sniper socialist
  sociologist soldier solicitor some somebody someone son speaker specialist spectator speechwriter spokesman
  spokesperson spokeswoman sponsor spouse squad staff staffer stakeholder stalwart star state statesman stranger
  strategist striker student subcommittee subordinate subscriber subsidiary successor sultan superpower superstar
  supervisor supplier supporter supremacist surgeon surrogate survivor swimmer taxpayer teacher team teammate tech
  technician teenager tenant terrorist theorist therapist thinker thug titan toddler totalitarian tourist town
  townspeople trader trafficker traitor traveler treasurer troll troop troops trustee tycoon tyrant uncle underdog
  undergraduate union user utility vendor vet veteran victim viewer viewers village villager villain virologist
  visitor volunteer voter voucher warrior watchdog watcher whistleblower widow wife winner witch woman women wonk
  worker workforce writer youth`,
);

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
  `abolitionist abuser academy accomplice accountant accused accuser activist actor actress addict adherent
  administrator admiral admirer adolescent adult adversary advertiser adviser advisor advocate affiliate agency
  aggressor agitator aide aides alarmist alcoholic all allies ally amateur ambassador analyst anarchist ancestor
  announcer antagonist anthropologist anybody anyone apologist appellant applicant appointee arbitrator architect
  army arsonist artist aspirant assailant assassin assistant associate association astronaut astronomer atheist
  athlete attache attacker attendant attendee attorney audience auditor aunt author authoritarian authorities
  autocrat automaker baby bachelor backer baker banker baron bartender bearer believer belligerent benefactor
  beneficiary bigot biker billionaire biographer biologist bishop bishops bloc blogger board bodyguard
  bondholder boomer borough borrower boss both boxer boy boyfriend branch brigade brigadier broadcaster broker
  brother buddy bully bureau bureaucrat business businessman butcher buyer bystander cadet caller cameraman
  campaign campaigner candidate canvasser captain captive captor cardinal caregiver caretaker carmaker carrier
  cartel cartoonist casualty celebrity cellist censor centrist chairman chairperson chairwoman challenger champion
  chancellor chaplain charity checker cheerleader chef chemist child chosen church churchgoer citizen city
  civilian claimant clan class classmate cleric clerk client climatologist clinic clinician club coach coalition
  cofounder colleague collective collector colonel colonist columnist combatant comedian commander commando
  commentator commission commissioner committee committeeman communicator communist community companion company
  compatriot competitor comptroller comrade confidant confidante congregant congressman congresswoman
  conservationist conservative consortium conspirator consul consultant consumer contender contestant contractor
  contributor controller coordinator cop coroner corp corporation corps corrections correspondent council counsel
  counselor country county couple courier cousin coward creator creditor crew criminal criminologist critic
  critics crony crowd crown crusader culprit curator custodian customer cynic czar dad dancer darling daughter
  dealer dealership debater defector defendant defender delegate delegation demagogue democrat demonstrator
  department dependent deportee deputy descendant designer detainee detective detractor developer devil devotee
  dictator diner diplomat director dispatcher dissenter dissident distributor district diver division docker
  doctor donor doubter drafter dreamer driver drummer dude duke each economist editor educator elder elector
  electorate elite elitist emissary emperor employee employer endorser enemy engineer enrollee entertainer
  enthusiast entrepreneur environmentalist envoy epidemiologist ethicist evacuee everybody everyone examiner
  executive expert explorer exporter extremist eyewitness family fan fanatic farmer fascist father fed federal
  federalist fellow fellowship felon feminist fiancee fighter filer filmmaker finalist financier finisher
  firefighter fisherman fixer foe folk folks follower fool force forces forecaster foreigner foster fraternity
  freelance freshman friend front fugitive fundamentalist fundraiser gambler gang gangster gatekeeper general
  generation genius gentleman geologist girl giant girlfriend government governor grandchild granddaughter grandfather
  grandma grandmother grandparent grandson grower guard guardian guerrilla guest gunman guru guy hack hacker
  handler hardliner hater hawk hawks healer heckler heir hero hijacker historian homeless homeowner
  host hostage house household humanitarian hunter husband hypocrite idealist ideologue imam
  immigrant importer incendiary incompetent incumbent independent industrialist industry infant infantry informant
  inhabitant inmate innocent innovator insider inspector instigator institution instructor insurer insurgent
  intellectual intelligentsia intermediary intern interpreter interrogator interviewer investigator investor
  invitee isolationist issuer janitor jihadist jockey journalist judge junior jurist juror jury keeper kid killer
  king knight labor laborer lads lady landlord laureate lawmaker lawyer leader leadership league leaker learner
  lecturer leftist legislator lender liar liberal libertarian librarian lieutenant listener litigant
  lobbyist lookout looter lord loser lover loyalist magistrate magnate major man management manager maniac
  manufacturer many marcher market markets martyr mate mayor mechanic media mediator member men mentor merchant
  messenger meteorologist metropolitan midwife migrant milbloggers militant militia millionaire miner minion
  minister ministers ministry minor minority mission missionary mistress mob mom monarch monitor monster moron
  most mother motorist mullah murderer musician narrator nation national nationalist native navy negotiator
  neighbor neoconservative nephew neurosurgeon neutral newcomer newscaster newsroom niece nominee noncitizen
  nonpartisan notable novelist nun nurse objector observer obstructionist occupant offender officeholder officer
  official offspring oligarch oncologist onlooker operative opponent opportunist optimist orator organization
  organizer others outfit outpatient outsider owner panelist paramedic parent parishioner parliamentarian
  participant partisan partner partnership party passenger pastor patient patriarch patriot patrol patron payer
  peacekeeper peddler pedestrian pediatrician peer pensioner people peoples percent performer perpetrator
  personnel petitioner pharmacist philanthropist philosopher photographer photojournalist physician physicist
  pilot pioneer plaintiff planner platoon player playwright poet pol police policeman policewoman politician
  politico pollster pontiff poor pope populace population populist powerhouse practitioner pragmatist preacher
  predator predecessor premier presenter president press priest prince princess prisoner producer professional
  professor programmer promoter propagandist prophet proponent prosecutor protagonist protectionist
  protector protester provider province provincial provocateur proxy psychiatrist psychologist psychotherapist
  publisher pundit purchaser purist quarterback questioner rabbi racist rancher rapist rapper rapporteur
  reactionary reader realist rebel recipient recruiter referee reformer refugee regime registrar regulator
  relative relatives rep reporter representative republican researcher resident respondent responder retailer
  retiree reveler reviewer rider rioter rival rookie roommate ruler runner sailor salesman savior scholar school
  schoolgirl scientist secessionist secretary sect sectarian seller sellers senator senior separatist sergeant
  servant serviceman several sexist shareholder shepherd sheriff shopper showman sibling signatory singer sister
  skeptic slave smuggler sniper socialist sociologist soldier solicitor some somebody someone son speaker
  specialist spectator speechwriter spokesman spokesperson spokeswoman sponsor spouse squad staff staffer
  stakeholder stalwart star state statesman steelworker stepfather stockholder stranger strategist striker
  strongman student subcommittee subcontractor subordinate subscriber subsidiary successor sultan superintendent
  supermodel superpower superstar supervisor supplier supporter supremacist surgeon surrogate survivor swimmer
  sympathizer taxpayer teacher team teammate tech technician teenager teller tenant terrorist tester theologian
  theorist therapist thinker thug titan toddler totalitarian tourist town townspeople trader trafficker trainer
  traitor traveler treasurer troll troop trooper troops trustee tycoon tyrant uncle underdog undergraduate
  undersecretary union unionist upstart user utility vanguard vendor vet veteran victim victor viewer viewers
  village villager villain virologist visionary visitor volunteer voter voucher waiter walker warden warrior
  watchdog watcher whistleblower widow wife winner witch woman women wonk worker workforce worshiper worshipper
  writer youngster youth person agent mogul heavyweight newsreader tabloid blog site center centre traveler traveller insider shopkeeper undersheriff`,
);
